//! Other units change the covariance and leave the correlation alone.

use ndarray::Array1;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let mut rows = Vec::new();
    for (units, per_mm, per_g) in [("mm and g", 1.0, 1.0), ("cm and kg", 0.1, 0.001)] {
        let (a, b): (Array1<f64>, Array1<f64>) = (per_mm * &x.column(0), per_g * &x.column(1));
        let covariance = stats::covariance(&a, &b, 1)?;
        let (std_a, std_b) = (stats::std_dev(&a, 1)?, stats::std_dev(&b, 1)?);
        rows.push(show::row![units, ([covariance, std_a, std_b, covariance / (std_a * std_b)], 4)]);
    }
    let header = ["units", "covariance", "std flipper", "std mass", "correlation"];
    println!("{}", show::table(&header, &rows));
    let library = stats::correlation(x.column(0), x.column(1))?;
    println!("correlation by the library  {}", show::fixed(library, 4));
    Ok(())
}
