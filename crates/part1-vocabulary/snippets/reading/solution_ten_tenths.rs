//! Ten times 0.1, added up, misses 1 in the sixteenth decimal; multiplied, it does not.

pub fn main() {
    let mut total = 0.0;
    for _ in 0..10 {
        total += 0.1;
    }
    let product = 10.0 * 0.1;
    println!("added       {}  equal to 1: {}", show::fixed(total, 16), total == 1.0);
    println!("multiplied  {}  equal to 1: {}", show::fixed(product, 16), product == 1.0);
}
