//! Five years ahead from the end of 1996: last year's months, and level, trend and season.
//! kind: figure

use classical::forecasting::{ExponentialSmoothing, Season, seasonal_naive};
use ndarray::{ArrayView1, s};
use numerics::Result;
use show::figure::{Color, Figure};

pub fn main() -> Result<()> {
    let y = data::co2_monthly();
    let past = y.slice(s![..384]); // 1965 to 1996
    let holt_winters =
        ExponentialSmoothing { trend: true, season: Season::Additive(12), ..Default::default() };
    let smoothed = holt_winters.fit(past)?.forecast(60)?;
    let last_year = seasonal_naive(past, 12, 60)?;
    let points = |from: usize, values: ArrayView1<f64>| {
        let year = |i: usize| 1965.0 + (from + i) as f64 / 12.0;
        values.iter().enumerate().map(|(i, v)| (year(i), *v)).collect::<Vec<_>>()
    };
    let figure = Figure::new(
        "Five years ahead from the end of 1996",
        "Waves of a year that rise until 1996. From there on last year's wave repeats at its \
         height, and the wave of level, trend and season rises along with what came, a little \
         below it at the end.",
    )
    .x_label("year")
    .y_label("carbon dioxide (ppm)")
    .line("", Color::Muted, points(312, y.slice(s![312..])))
    .line("last year", Color::Orange, points(384, last_year.view()))
    .line("smoothing", Color::Blue, points(384, smoothed.view()));
    println!("{}", figure.svg()?);
    Ok(())
}
