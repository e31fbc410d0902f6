//! Degree 6 under a growing penalty: the training error rises to meet the validation error.

use part2_learning::overfitting::polynomial_errors;

pub fn main() -> numerics::Result<()> {
    for alpha in [0.0, 0.01, 1.0, 100.0] {
        let errors = polynomial_errors(6, alpha)?;
        let (training, gap) = (errors.training_mm, errors.validation_mm - errors.training_mm);
        let (training, gap) = (show::fixed(training, 2), show::fixed(gap, 2));
        println!("ridge penalty {}   training {training}   gap {gap}", show::fixed(alpha, 2));
    }
    Ok(())
}
