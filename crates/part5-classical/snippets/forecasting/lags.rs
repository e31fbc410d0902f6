//! One tree on the months and on their rise over a year: what it never saw, it misses.

use std::ops::Range;

use classical::forecasting::lag_features;
use classical::tree::DecisionTreeRegressor;
use ndarray::s;
use numerics::Result;
use numerics::estimator::{Fit, Predict};

pub fn main() -> Result<()> {
    let y = data::co2_monthly();
    let rise = &y.slice(s![12..]) - &y.slice(s![..-12]);
    let lags = [12, 24]; // known a year ahead
    // The last 132 rows, 1991 to 2001, are forecast; the 11 before them are left out.
    let months = lag_features(&y, &lags)?.split(132, 12)?;
    let rises = lag_features(&rise, &lags)?.split(132, 12)?;
    let [last_year, before] = [0, 1].map(|lag| months.x_test.column(lag));
    let tree = DecisionTreeRegressor { min_samples_leaf: 15, ..Default::default() };
    let on_months = tree.fit(&months.x_train, &months.y_train)?.predict(&months.x_test)?;
    let on_rises = tree.fit(&rises.x_train, &rises.y_train)?.predict(&rises.x_test)?;
    let mut rows = Vec::new();
    for (told, forecast) in [
        ("last year + rise", &last_year + (&last_year - &before)),
        ("tree on months", on_months),
        ("tree on rises", &last_year + on_rises),
    ] {
        let missed = (&months.y_test - &forecast).mapv(f64::abs);
        let mean = |years: Range<usize>| missed.slice(s![years.clone()]).sum() / years.len() as f64;
        rows.push(show::row![told, (mean(0..48), 2), (mean(48..96), 2), (mean(96..132), 2)]);
    }
    println!("{}", show::table(&["missed, ppm", "1991–94", "1995–98", "1999–01"], &rows));
    Ok(())
}
