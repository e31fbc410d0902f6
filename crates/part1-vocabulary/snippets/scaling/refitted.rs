//! A scaler fitted anew on each new penguin finds every one of them average.

use learning::preprocessing::StandardScaler;
use ndarray::array;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    for mass_g in [3400.0, 5700.0] {
        let new_g = array![[mass_g]];
        let z = StandardScaler.fit(&new_g)?.transform(&new_g)?;
        println!("{} g  becomes {}", show::fixed(mass_g, 0), show::fixed(z[[0, 0]], 2));
    }
    Ok(())
}
