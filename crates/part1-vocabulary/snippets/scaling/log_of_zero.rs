//! A wine without citric acid: its logarithm is −inf, and so is every mean that it enters.
//! twin: none (error-text)

use learning::preprocessing::log_transform;
use ndarray::Axis;

pub fn main() {
    let wine = data::wine_quality();
    let x = wine.x.column(2).insert_axis(Axis(1)); // citric acid, g per liter
    let logs = x.mapv(libm::log);
    println!("first three logarithms  {}", show::vector(logs.iter().take(3), 2));
    println!("their mean over {} wines  {}", x.len(), show::fixed(logs.sum() / x.len() as f64, 2));
    match log_transform(x) {
        Ok(logs) => println!("log_transform: {}", show::vector(&logs, 2)),
        Err(error) => println!("log_transform: {error}"),
    }
    let shifted = x.mapv(libm::log1p); // ln(1 + x)
    println!("first three ln(1 + x)   {}", show::vector(shifted.iter().take(3), 2));
}
