//! Regularization by a penalty tames a degree that is too high, and too much of it stiffens.

use part2_learning::overfitting::polynomial_errors;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for alpha in [0.0, 1e-4, 0.01, 1.0, 100.0] {
        let errors = polynomial_errors(12, alpha)?;
        rows.push(show::row![(alpha, 4), ([errors.training_mm, errors.validation_mm], 2)]);
    }
    println!("degree 12");
    println!("{}", show::table(&["ridge penalty", "training error", "validation error"], &rows));
    Ok(())
}
