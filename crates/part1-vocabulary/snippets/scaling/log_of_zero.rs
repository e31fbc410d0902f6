//! A wine without citric acid: its logarithm is −inf, and so is every mean that it enters.
//! twin: none (error-text)

use learning::preprocessing::log_transform;
use ndarray::Axis;

pub fn main() -> numerics::Result<()> {
    let wine = data::wine_quality();
    let x = wine.feature("citric_acid")?; // g per liter
    let logs = x.mapv(libm::log);
    println!("first three ln(x)      {}", show::vector(logs.iter().take(3), 2));
    println!("mean over {} wines   {}", x.len(), show::fixed(logs.sum() / x.len() as f64, 2));
    if let Err(error) = log_transform(x.insert_axis(Axis(1))) {
        println!("the library's answer   {error}");
    }
    let shifted = x.mapv(libm::log1p); // ln(1 + x)
    println!("first three ln(1 + x)  {}", show::vector(shifted.iter().take(3), 2));
    Ok(())
}
