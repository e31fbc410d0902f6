//! Smoothing against last year, with constants found on the past of each origin.
//! twin: none (rust-library)

use classical::forecasting::*;
use ndarray::{Array1, ArrayView1, Axis};
use numerics::Result;

type Forecast = fn(ArrayView1<f64>, usize) -> Result<Array1<f64>>;

pub fn main() -> Result<()> {
    let y = data::co2_monthly();
    let origins = RollingOrigin { first: 240, horizon: 12, step: 1 };
    let methods: [(&str, Forecast); 4] = [
        ("last year", |past, horizon| seasonal_naive(past, 12, horizon)),
        ("last year + rise", |past, horizon| {
            let rise = past[past.len() - 1] - past[past.len() - 13];
            Ok(seasonal_naive(past, 12, horizon)? + rise)
        }),
        ("level, trend", |past, horizon| smoothing(Season::None).fit(past)?.forecast(horizon)),
        ("level, trend, season", |past, horizon| {
            smoothing(Season::Additive(12)).fit(past)?.forecast(horizon)
        }),
    ];
    let mut rows = Vec::new();
    for (name, forecast) in methods {
        let errors = backtest(&y, origins, forecast)?.mapv(f64::abs);
        let mean = errors.mean_axis(Axis(0)).unwrap_or_default();
        rows.push(show::row![name, (mean[0], 2), (mean[2], 2), (mean[5], 2), (mean[11], 2)]);
    }
    let header = ["missed, ppm", "1 month ahead", "3", "6", "12"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn smoothing(season: Season) -> ExponentialSmoothing {
    ExponentialSmoothing { trend: true, season, ..Default::default() }
}
