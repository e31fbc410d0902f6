//! A line on lag features, asked for the sixth month ahead: which lags are known that day?

use classical::forecasting::lag_features;
use learning::linear_model::LinearRegression;
use numerics::Result;
use numerics::estimator::{Fit, Predict};

pub fn main() -> Result<()> {
    let y = data::co2_monthly();
    for lags in [vec![1, 2, 12, 13, 24], known(&[1, 2, 12, 13, 24], 6)] {
        let parts = lag_features(&y, &lags)?.split(132, 6)?; // 1991 to 2001 are forecast
        let model = LinearRegression::default().fit(&parts.x_train, &parts.y_train)?;
        let forecast = model.predict(&parts.x_test)?;
        let missed = (&parts.y_test - &forecast).mapv(f64::abs).sum() / 132.0;
        println!("lags {lags:?} missed by {} ppm", show::fixed(missed, 3));
    }
    Ok(())
}

fn known(lags: &[usize], horizon: usize) -> Vec<usize> {
    // yours: the lags that are known so many months ahead
    lags.iter().copied().filter(|lag| *lag >= horizon).collect()
    // end
}
