//! The same average from the book's library and by hand: the difference is part of the output.

use ndarray::array;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let body_mass_g = array![3750.0, 3800.0, 3250.0];
    let by_hand: f64 = (3750.0 + 3800.0 + 3250.0) / 3.0;
    let by_library = stats::mean(&body_mass_g)?;
    println!("by hand    {} g", show::fixed(by_hand, 4));
    println!("by library {} g", show::fixed(by_library, 4));
    println!("difference {} g", show::fixed((by_hand - by_library).abs(), 12));
    Ok(())
}
