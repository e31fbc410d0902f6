//! One table, one tree, two ways to hold out a quarter: by lot, and the last quarter.

use classical::forecasting::lag_features;
use classical::tree::DecisionTreeRegressor;
use ndarray::Axis;
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let y = data::co2_monthly();
    let table = lag_features(&y, &[12])?;
    let n = table.y.len();
    let by_lot = Rng::new(0).permutation(n);
    for (told, order) in [("by lot", by_lot), ("in time", (0..n).collect())] {
        let (train, held_out) = order.split_at(n * 3 / 4);
        let tree = DecisionTreeRegressor { min_samples_leaf: 15, ..Default::default() };
        let model = tree.fit(&table.x.select(Axis(0), train), &table.y.select(Axis(0), train))?;
        let forecast = model.predict(&table.x.select(Axis(0), held_out))?;
        let missed = (table.y.select(Axis(0), held_out) - forecast).mapv(f64::abs);
        let mean = missed.sum() / held_out.len() as f64;
        println!("held out {told:<7}  missed by {} ppm", show::fixed(mean, 2));
    }
    Ok(())
}
