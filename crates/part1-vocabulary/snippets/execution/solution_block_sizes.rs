//! Block sizes from 2 to 10,000 for a sum in f32: the middle ones come closest to 1000.

pub fn main() {
    let x = vec![0.1_f32; 10_000];
    let mut rows = Vec::new();
    for block_size in [2, 100, 1000, 5000, 10_000] {
        let partial_sums: Vec<f32> = x.chunks(block_size).map(one_after_the_other).collect();
        let total = one_after_the_other(&partial_sums);
        rows.push([show::integer(block_size), show::fixed(total, 3)]);
    }
    println!("{}", show::table(&["block size", "sum"], &rows));
}

fn one_after_the_other(numbers: &[f32]) -> f32 {
    numbers.iter().fold(0.0, |total, x| total + x)
}
