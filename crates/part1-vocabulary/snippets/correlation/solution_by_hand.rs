//! Covariance and correlation of (1, 2, 3) and (2, 4, 9), step by step.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let (a, b) = ([1.0, 2.0, 3.0], [2.0, 4.0, 9.0]);
    let from_mean_a = [-1.0, 0.0, 1.0];
    let from_mean_b = [-3.0, -1.0, 4.0];
    let mut total = 0.0;
    for i in 0..3 {
        total += from_mean_a[i] * from_mean_b[i];
    }
    println!("sum of the products  {}", show::fixed(total, 0));
    println!("covariance, by n     {}", show::fixed(total / 3.0, 4));
    println!("correlation          {}", show::fixed(total / f64::sqrt(2.0 * 26.0), 4));
    let by_library = [stats::covariance(&a, &b, 0)?, stats::correlation(&a, &b)?];
    println!("by the library       {}", show::vector(by_library, 4));
    Ok(())
}
