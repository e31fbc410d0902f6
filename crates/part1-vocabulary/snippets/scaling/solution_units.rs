//! Grams, kilograms or pounds: the standardized numbers are the same, the logarithms are not.

use ndarray::{Array1, array};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let masses_g = array![3750.0, 3800.0, 3250.0, 3450.0, 3650.0];
    for (unit, grams) in [("grams", 1.0), ("kilograms", 1000.0), ("pounds", 453.59237)] {
        let x = &masses_g / grams;
        let logs = x.mapv(libm::log);
        println!("{unit}");
        println!("  standardized             {}", show::vector(standardized(&x)?, 3));
        println!("  logarithm                {}", show::vector(&logs, 3));
        println!("  logarithm, standardized  {}", show::vector(standardized(&logs)?, 3));
    }
    Ok(())
}

fn standardized(x: &Array1<f64>) -> numerics::Result<Array1<f64>> {
    // yours: subtract the mean, divide by the standard deviation over n
    Ok((x - stats::mean(x)?) / stats::std_dev(x, 0)?)
    // end
}
