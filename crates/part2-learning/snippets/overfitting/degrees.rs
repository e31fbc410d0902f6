//! The higher the degree, the smaller the training error; the validation error turns around.

use part2_learning::overfitting::polynomial_errors;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for degree in 1..=12 {
        let errors = polynomial_errors(degree, 0.0)?;
        rows.push([
            degree.to_string(),
            show::fixed(errors.training_mm, 3),
            show::fixed(errors.validation_mm, 3),
            show::fixed(errors.validation_mm - errors.training_mm, 3),
        ]);
    }
    println!(
        "{}",
        show::table(&["degree", "training error", "validation error", "generalization gap"], &rows)
    );
    Ok(())
}
