//! One table, one tree, two ways to hold out a quarter: by lot, and the last quarter.

use classical::forecasting::lag_features;
use classical::tree::DecisionTreeRegressor;
use numerics::estimator::{Fit, Predict};
use numerics::split::train_test_split;
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let table = lag_features(&data::co2_monthly(), &[12])?; // 432 rows
    let by_lot = train_test_split(&table.x, &table.y, 0.25, &mut Rng::new(0))?;
    for (told, parts) in [("by lot", by_lot), ("in time", table.split(108, 12)?)] {
        let tree = DecisionTreeRegressor { min_samples_leaf: 15, ..Default::default() };
        let forecast = tree.fit(&parts.x_train, &parts.y_train)?.predict(&parts.x_test)?;
        let missed = (&parts.y_test - &forecast).mapv(f64::abs).sum() / 108.0;
        println!("held out {told:<7}  missed by {} ppm", show::fixed(missed, 2));
    }
    Ok(())
}
