//! Sulfur dioxide in 1,599 wines: a power transform or a log transform draws in the long tail.

use learning::preprocessing::PowerTransformer;
use ndarray::Axis;
use numerics::estimator::FitUnsupervised;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let wine = data::wine_quality();
    let x = wine.feature("total_sulfur_dioxide")?; // mg per liter
    let fitted = PowerTransformer.fit(x.insert_axis(Axis(1)))?.powers()[0];

    let mut rows = Vec::new();
    for power in [1.0, 0.5, fitted, 0.0, -0.5] {
        let z = stats::z_scores(&x.mapv(|x| transformed(x, power)), 0)?;
        let [smallest, largest] = [0.0, 1.0].map(|q| stats::quantile(&z, q, Default::default()));
        rows.push(show::row![(power, 3), ([smallest?, stats::median(&z)?, largest?], 2)]);
    }
    println!("{}", show::table(&["power", "smallest, in std", "median", "largest"], &rows));
    Ok(())
}

fn transformed(x: f64, power: f64) -> f64 {
    if power == 0.0 { libm::log(x) } else { (libm::pow(x, power) - 1.0) / power }
}
