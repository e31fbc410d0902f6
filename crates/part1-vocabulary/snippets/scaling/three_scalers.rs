//! Three scalers on five body masses: the same two steps, with three choices of two numbers.

use learning::preprocessing::{MinMaxScaler, RobustScaler, StandardScaler};
use ndarray::array;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let mass_g = array![[3750.0], [3800.0], [3250.0], [3450.0], [3650.0]];
    let x = mass_g.view();
    println!("masses        {}", show::vector(&mass_g, 0));
    let standard = StandardScaler.fit(x)?;
    let min_max = MinMaxScaler.fit(x)?;
    let robust = RobustScaler.fit(x)?;
    for (name, model) in [("standardized", standard), ("min-max", min_max), ("robust", robust)] {
        let scaled = show::vector(model.transform(x)?, 2);
        let [center, scale] = [model.center()[0], model.scale()[0]].map(|g| show::fixed(g, 0));
        println!("{name:<12}  {scaled}   minus {center} g, divided by {scale} g");
    }
    Ok(())
}
