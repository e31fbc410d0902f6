//! Training error falls all the way; validation error falls, then rises.
//! kind: figure

use part2_learning::overfitting::polynomial_errors;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let (mut training, mut validation) = (Vec::new(), Vec::new());
    for degree in 0..=9 {
        let errors = polynomial_errors(degree, 0.0)?;
        training.push((degree, errors.training_mm));
        validation.push((degree, errors.validation_mm));
    }
    let figure = Figure::new(
        "Too stiff on the left, too loose on the right",
        "Training and validation error over the degree of a polynomial, from 0 to 9.",
    );
    let figure = figure.x_label("degree").y_label("root mean squared error (mm)");
    let figure = figure.x_range(0.0, 9.0).y_range(0.0, 3.0).size(640, 340);
    let figure = figure.line("", Color::Blue, &training).points("training", Color::Blue, &training);
    let figure = figure.line("", Color::Orange, &validation);
    let figure = figure.points("validation", Color::Orange, &validation);
    let figure = figure.annotate(1.6, 2.2, "underfitting").annotate(7.0, 2.7, "overfitting");
    println!("{}", figure.svg()?);
    Ok(())
}
