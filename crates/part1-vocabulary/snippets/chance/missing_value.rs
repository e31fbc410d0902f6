//! One missing mass: the plain mean says NaN and no more, the library says what and where.
//! twin: none (error-text)

use numerics::stats;

pub fn main() {
    // The fourth penguin of the data set was never weighed.
    let mass_g = [3750.0, 3800.0, 3250.0, f64::NAN, 3450.0];
    let plain = mass_g.iter().sum::<f64>() / 5.0;
    println!("plain mean: {}", show::fixed(plain, 0));
    match stats::mean(&mass_g) {
        Ok(mean) => println!("library: {}", show::fixed(mean, 0)),
        Err(error) => println!("library: {error}"),
    }
}
