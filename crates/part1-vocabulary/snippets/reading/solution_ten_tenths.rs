//! Ten times 0.1, added up, misses 1 in the sixteenth decimal; multiplied, it does not.

pub fn main() {
    let (sum, product) = (ten_tenths(), 10.0 * 0.1);
    let is_near = (sum - 1.0).abs() < 1e-12;
    println!("added       {}  equal to 1: {}, near: {is_near}", show::fixed(sum, 16), sum == 1.0);
    println!("multiplied  {}  equal to 1: {}", show::fixed(product, 16), product == 1.0);
}

fn ten_tenths() -> f64 {
    // yours: add 0.1 ten times
    let mut total = 0.0;
    for _ in 0..10 {
        total += 0.1;
    }
    total
    // end
}
