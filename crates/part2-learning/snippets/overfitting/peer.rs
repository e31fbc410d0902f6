//! Another library, given the same powers, finds the same curves: least squares has one answer.

use linfa::prelude::*;
use ndarray::{Array2, ArrayView1};
use numerics::functions::power;
use part2_learning::overfitting::{PolynomialRidge, flock};

pub fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let flock = flock()?;
    let (x, y) = (&flock.train.flipper_mm, &flock.train.bill_mm);
    let low = x.iter().copied().fold(f64::INFINITY, f64::min);
    let high = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let powers = |x: ArrayView1<'_, f64>, degree: usize| {
        let t = x.mapv(|x| 2.0 * (x - low) / (high - low) - 1.0);
        Array2::from_shape_fn((t.len(), degree), |(i, k)| power(t[i], k as i32 + 1))
    };
    for degree in [1, 3, 6, 12] {
        let ours = PolynomialRidge { degree, alpha: 0.0 }.fit_points(x.view(), y.view())?;
        let data = Dataset::new(powers(x.view(), degree), y.clone());
        let theirs = linfa_linear::LinearRegression::new().fit(&data)?;
        let predicted = theirs.predict(&powers(x.view(), degree));
        let differences = x.iter().zip(&predicted).map(|(&x, other)| (ours.at(x) - other).abs());
        let largest = differences.fold(0.0, f64::max);
        println!("degree {degree:>2}   largest difference in mm {}", show::fixed(largest, 6));
    }
    Ok(())
}
