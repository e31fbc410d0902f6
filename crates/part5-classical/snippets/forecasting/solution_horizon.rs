//! A line on lag features, asked for the sixth month ahead: which lags are known that day?

use classical::forecasting::lag_features;
use learning::linear_model::LinearRegression;
use ndarray::s;
use numerics::Result;
use numerics::estimator::{Fit, Predict};

pub fn main() -> Result<()> {
    let y = data::co2_monthly();
    for lags in [vec![1, 2, 12, 13, 24], known(&[1, 2, 12, 13, 24], 6)] {
        let table = lag_features(&y, &lags)?;
        let n = table.y.len() - 132; // all before 1991
        let train = (table.x.slice(s![..n, ..]), table.y.slice(s![..n]));
        let model = LinearRegression::default().fit(train.0, train.1)?;
        let forecast = model.predict(table.x.slice(s![n.., ..]))?;
        let missed = (&table.y.slice(s![n..]) - &forecast).mapv(f64::abs).sum() / 132.0;
        println!("lags {lags:?} missed by {} ppm", show::fixed(missed, 3));
    }
    Ok(())
}

fn known(lags: &[usize], horizon: usize) -> Vec<usize> {
    // yours: the lags that are known so many months ahead
    lags.iter().copied().filter(|lag| *lag >= horizon).collect()
    // end
}
