//! Other units change the covariance and leave the correlation alone.

use ndarray::Array1;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (flipper, mass) = (x.column(0).to_owned(), x.column(1).to_owned());
    let (mut rows, mut largest) = (Vec::new(), 0.0_f64);
    for (units, per_mm, per_g) in [("mm and g", 1.0, 1.0), ("cm and kg", 0.1, 0.001)] {
        let (a, b): (Array1<f64>, Array1<f64>) = (&flipper * per_mm, &mass * per_g);
        let covariance = stats::covariance(&a, &b, 1)?;
        let (std_a, std_b) = (stats::std_dev(&a, 1)?, stats::std_dev(&b, 1)?);
        let correlation = covariance / (std_a * std_b);
        rows.push([
            units.to_string(),
            show::fixed(covariance, 4),
            show::fixed(std_a, 4),
            show::fixed(std_b, 4),
            show::fixed(correlation, 4),
        ]);
        largest = largest.max((correlation - stats::correlation(&a, &b)?).abs());
    }
    let header = ["units", "covariance", "std flipper", "std mass", "correlation"];
    println!("{}", show::table(&header, &rows));
    println!("largest difference to the library {}", show::fixed(largest, 9));
    Ok(())
}
