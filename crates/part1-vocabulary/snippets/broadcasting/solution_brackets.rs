//! A · B · v with the brackets left or right: the same vector, and fifty times the work.

use numerics::Rng;

pub fn main() {
    let left_count: u32 = 100 * 100 * 100 + 100 * 100; // yours: multiplications of (A · B) · v
    let right_count: u32 = 100 * 100 + 100 * 100; // yours: multiplications of A · (B · v)
    println!("(A · B) · v  {} multiplications", show::integer(left_count));
    println!("A · (B · v)  {} multiplications", show::integer(right_count));
    println!("ratio        {}", show::fixed(f64::from(left_count) / f64::from(right_count), 1));

    let mut rng = Rng::new(7);
    let (a, b) = (rng.normals((100, 100)), rng.normals((100, 100)));
    let v = rng.normals(100);
    let difference = (&a.dot(&b).dot(&v) - &a.dot(&b.dot(&v))).mapv(f64::abs);
    let tolerance = 1e-6;
    let differ = difference.iter().any(|d| *d > tolerance);
    println!("any number differs by more than {}: {differ}", show::fixed(tolerance, 6));
}
