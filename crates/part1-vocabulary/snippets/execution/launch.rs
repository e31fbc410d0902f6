//! A launch by hand: three blocks of four threads for ten elements, and a guard for the rest.

pub fn main() {
    let a = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0];
    let mut out = [f64::NAN; 10];

    // The grid. A GPU runs these twelve threads at once; here they take turns.
    for block in 0..3 {
        print!("block {block}   elements");
        for thread in 0..4 {
            let i = block * 4 + thread;
            if i < out.len() {
                out[i] = 11.0 * a[i]; // behind the guard: what one thread does
                print!(" {i:>4}");
            } else {
                print!(" idle");
            }
        }
        println!();
    }
    println!("11·a {}", show::vector(out, 0));
}
