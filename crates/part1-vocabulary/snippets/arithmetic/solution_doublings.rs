//! How many doublings lead from one to more than a million: counted, and asked of the logarithm.

pub fn main() {
    let (mut birds, mut doublings) = (1, 0);
    while birds <= 1_000_000 {
        birds *= 2;
        doublings += 1;
    }
    println!("counted: {doublings} doublings give {}", show::integer(birds));
    println!("base-2 logarithm of a million: {}", show::fixed(libm::log2(1e6), 4));
    let by_ln = libm::log(1e6) / libm::log(2.0);
    println!("ln of a million / ln of 2:     {}", show::fixed(by_ln, 4));
}
