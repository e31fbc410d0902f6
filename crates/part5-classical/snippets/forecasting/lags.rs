//! One tree on the months and on their rise over a year: what it never saw, it misses.

use classical::forecasting::lag_features;
use classical::tree::DecisionTreeRegressor;
use ndarray::{Array1, s};
use numerics::Result;
use numerics::estimator::{Fit, Predict};

pub fn main() -> Result<()> {
    let y = data::co2_monthly();
    let lags = [12, 24]; // known a year ahead
    let levels = lag_features(&y, &lags)?;
    let rise: Array1<f64> = &y.slice(s![12..]) - &y.slice(s![..-12]);
    let rises = lag_features(&rise, &lags)?;
    let last_year = |rows: &Array1<f64>| y.slice(s![444 - 12 - rows.len()..444 - 12]).to_owned();
    println!("{:<13} {:>9} {:>9} {:>9}", "missed, ppm", "1991–94", "1995–98", "1999–01");
    for (told, table, add) in [("tree on months", &levels, false), ("tree on rises", &rises, true)]
    {
        let n = table.y.len() - 132; // all before 1991
        let tree = DecisionTreeRegressor { min_samples_leaf: 15, ..Default::default() };
        let model = tree.fit(table.x.slice(s![..n, ..]), table.y.slice(s![..n]))?;
        let mut forecast = model.predict(table.x.slice(s![n.., ..]))?;
        if add {
            forecast = &forecast + &last_year(&forecast);
        }
        let missed = (&y.slice(s![312..]) - &forecast).mapv(f64::abs);
        let mean = |from: usize, to: usize| missed.slice(s![from..to]).sum() / (to - from) as f64;
        let columns = [mean(0, 48), mean(48, 96), mean(96, 132)].map(|v| show::fixed(v, 2));
        println!("{told:<14}{:>9} {:>9} {:>9}", columns[0], columns[1], columns[2]);
    }
    Ok(())
}
