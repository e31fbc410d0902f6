//! One curve a patient, and their mean: what a forest answers at each bmi.
//! kind: figure

use classical::forest::RandomForestRegressor;
use classical::inspection::{grid_of, partial_dependence};
use ndarray::Array1;
use numerics::{Result, Rng, estimator::Predict};
use show::figure::{Color, Figure};

pub fn main() -> Result<()> {
    let set = data::diabetes();
    let forest = RandomForestRegressor { min_samples_leaf: 5, ..Default::default() };
    let model = forest.fit(&set.x, &set.y, &mut Rng::new(0))?;
    let grid: Array1<f64> = grid_of(set.feature("bmi")?, 60)?;
    let found = partial_dependence(&set.x, 2, &grid, |x| model.predict(x))?;
    let points = |curve: ndarray::ArrayView1<f64>| {
        grid.iter().zip(curve).map(|(x, y)| (*x, *y)).collect::<Vec<_>>()
    };
    let mut figure = Figure::new(
        "Progression as the forest answers it, by bmi",
        "Forty pale curves, one a patient, at different heights; nearly all step up near a bmi \
         of 27, the low ones most, and again beyond 32, and so does their mean.",
    )
    .x_label("bmi that the patient is given (kg/m²)")
    .y_label("progression");
    for i in (0..442).step_by(11) {
        figure = figure.line("", Color::Grid, points(found.curves().row(i)));
    }
    println!("{}", figure.line("the mean", Color::Blue, points(found.mean())).svg()?);
    Ok(())
}
