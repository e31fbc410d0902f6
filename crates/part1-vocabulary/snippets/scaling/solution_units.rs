//! Grams, kilograms or pounds: the standardized numbers are the same, the logarithms are not.

use learning::preprocessing::{StandardScaler, log_transform};
use ndarray::array;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let mass_g = array![[3750.0], [3800.0], [3250.0], [3450.0], [3650.0]];
    for (unit, grams) in [("grams", 1.0), ("kilograms", 1000.0), ("pounds", 453.59237)] {
        let x = &mass_g / grams;
        let z = StandardScaler.fit(&x)?.transform(&x)?;
        let logs = log_transform(&x)?;
        let z_of_logs = StandardScaler.fit(&logs)?.transform(&logs)?;
        println!("{unit}");
        println!("  standardized              {}", show::vector(&z, 3));
        println!("  logarithm                 {}", show::vector(&logs, 3));
        println!("  logarithm, standardized   {}", show::vector(&z_of_logs, 3));
    }
    Ok(())
}
