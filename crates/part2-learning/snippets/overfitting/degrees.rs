//! The higher the degree, the smaller the training error; the validation error turns around.

use part2_learning::overfitting::polynomial_errors;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for degree in 1..=12 {
        let errors = polynomial_errors(degree, 0.0)?;
        let (training, validation) = (errors.training_mm, errors.validation_mm);
        rows.push(show::row![degree, ([training, validation, validation - training], 3)]);
    }
    let header = ["degree", "training error", "validation error", "generalization gap"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
