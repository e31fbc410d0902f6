//! A new penguin, scaled with the numbers learned before; fitted to itself, it is average.

use learning::preprocessing::{MinMaxScaler, StandardScaler};
use ndarray::array;
use numerics::estimator::{FitUnsupervised, InverseTransform, Transform};

pub fn main() -> numerics::Result<()> {
    let training_g = array![[3750.0], [3800.0], [3250.0], [3450.0], [3650.0]];
    let standard = StandardScaler.fit(&training_g)?;
    let min_max = MinMaxScaler.fit(&training_g)?;

    let new_g = array![[3400.0], [5700.0]]; // a light Adelie and a heavy Gentoo
    let z = standard.transform(&new_g)?;
    println!("new masses    {}", show::vector(&new_g, 0));
    println!("standardized  {}", show::vector(&z, 2));
    println!("and back      {}", show::vector(standard.inverse_transform(&z)?, 0));
    println!("min-max       {}", show::vector(min_max.transform(&new_g)?, 2));
    for bird in new_g.rows() {
        let alone = array![[bird[0]]];
        let z = StandardScaler.fit(&alone)?.transform(&alone)?;
        println!("fitted anew to {} g alone: {}", show::fixed(bird[0], 0), show::vector(&z, 2));
    }
    Ok(())
}
