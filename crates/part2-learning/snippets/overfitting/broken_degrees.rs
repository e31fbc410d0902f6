//! Too many degrees: the validation error explodes, then the fit has no single answer.
//! twin: none (error-text)

use part2_learning::overfitting::polynomial_errors;

pub fn main() -> numerics::Result<()> {
    for (degree, alpha) in [(12, 0.0), (14, 0.0), (16, 0.0), (19, 0.0), (19, 0.01)] {
        let dials = format!("degree {degree}, ridge penalty {}", show::fixed(alpha, 2));
        match polynomial_errors(degree, alpha) {
            Ok(errors) => {
                let meters = show::fixed(errors.validation_mm / 1000.0, 2);
                println!("{dials}: validation error {meters} m");
            }
            Err(error) => println!("{dials}: {error}"),
        }
    }
    Ok(())
}
