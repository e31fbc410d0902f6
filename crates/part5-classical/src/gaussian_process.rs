//! Page 21c: the weeks of its programs.

use ndarray::{Array1, Array2, Axis};
use numerics::{Result, Rng, linalg};
use show::figure::{Color, Figure, xy};

/// How many weeks of [`weeks`] are before 1994.
pub const FOUR_YEARS: usize = 208;

/// Weeks above Mauna Loa from January 1990 on: the years since then, one column, and the carbon dioxide in ppm, less 356.
///
/// `choose` is asked for each week: its number, counted from 0, and the years since the first.
pub fn weeks(choose: impl Fn(usize, f64) -> bool) -> (Array2<f64>, Array1<f64>) {
    let co2 = data::co2();
    let from_1990 = co2.weeks.iter().zip(&co2.ppm).filter(|(week, _)| week.as_str() >= "1990");
    let (mut years, mut ppm) = (Vec::new(), Vec::new());
    for (i, (_, value)) in from_1990.enumerate() {
        let year = i as f64 * 7.0 / 365.25;
        if let Some(value) = value.filter(|_| choose(i, year)) {
            years.push(year);
            ppm.push(value - 356.0);
        }
    }
    (Array1::from(years).insert_axis(Axis(1)), Array1::from(ppm))
}

/// A week of every four before 1994, but none of the second half of 1991.
pub fn learned(i: usize, year: f64) -> bool {
    i < FOUR_YEARS && i.is_multiple_of(4) && !hole(i, year)
}

/// The second half of 1991.
pub fn hole(_: usize, year: f64) -> bool {
    year > 1.5 && year < 2.0
}

/// The weeks before 1994 that are neither learned nor in the hole.
pub fn between(i: usize, year: f64) -> bool {
    i < FOUR_YEARS && !learned(i, year) && !hole(i, year)
}

/// Where each of ten holes of half a year begins, in years since January 1990.
pub const HOLES: [f64; 10] = [0.1, 0.45, 0.8, 1.15, 1.5, 1.85, 2.2, 2.55, 2.9, 3.25];

/// A hole of half a year, in the years before 1994: a week of every four outside of it, the others outside of it, its own.
pub fn around_hole(from: f64) -> [(Array2<f64>, Array1<f64>); 3] {
    let hole = |i: usize, year: f64| i < FOUR_YEARS && year > from && year < from + 0.5;
    let outside = |i: usize, year: f64| i < FOUR_YEARS && !hole(i, year);
    [
        weeks(|i, year| outside(i, year) && i.is_multiple_of(4)),
        weeks(|i, year| outside(i, year) && !i.is_multiple_of(4)),
        weeks(hole),
    ]
}

/// Four curves over one year with this mean and covariance: a Cholesky factor times random numbers.
///
/// Errors: a covariance that is not positive definite, even with 10⁻⁸ on its diagonal; other lengths.
pub fn curves(name: &str, mean: &Array1<f64>, covariance: &Array2<f64>) -> Result<Figure> {
    let mut steady = (covariance + &covariance.t()) / 2.0; // symmetric to the last bit
    steady.diag_mut().mapv_inplace(|variance| variance + 1e-8);
    let random: Array2<f64> = Rng::new(5).normals((mean.len(), 4));
    let drawn = linalg::matmul(&linalg::cholesky(&steady)?, &random)?;
    let years = Array1::linspace(0.0, 1.0, mean.len());
    let mut figure = Figure::new(name, "Four curves.")
        .x_label("years")
        .y_label("ppm, less 356")
        .y_range(-7.0, 7.0);
    for curve in drawn.columns() {
        figure = figure.line("", Color::Blue, xy(&years, &(mean + &curve))?);
    }
    Ok(figure)
}
