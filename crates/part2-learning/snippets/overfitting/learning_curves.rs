//! Learning curves of a small and a large model: both gaps close, at different heights.
//! kind: figure

use learning::linear_model::LinearRegression;
use learning::metrics::root_mean_squared_error as rmse;
use learning::model_selection::learning_curve;
use ndarray::{Array2, ArrayView1, ArrayView2, Axis, concatenate, s};
use numerics::estimator::Fit;
use numerics::{Result, Rng};
use show::figure::{Color, Figure, panels};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let x = patients.x.select(Axis(0), &Rng::new(7).permutation(442));
    let pairs: Vec<_> = (0..10).flat_map(|i| (0..i).map(move |j| (i, j))).collect();
    let product = |(row, k): (usize, usize)| x[[row, pairs[k].0]] * x[[row, pairs[k].1]];
    let large = concatenate![Axis(1), x, Array2::from_shape_fn((442, 45), product)];
    let small = panel("bmi alone: 1 weight", x.slice(s![.., 2..3]), 10)?;
    let large = panel("and all products: 55 weights", large.view(), 80)?;
    let description = "Two errors over the number of patients, for a small and a large model.";
    println!("{}", panels("More data closes the gap", description, 2, &[&small, &large])?);
    Ok(())
}

fn panel(title: &str, x: ArrayView2<'_, f64>, first: usize) -> Result<Figure> {
    let y = data::diabetes().y.select(Axis(0), &Rng::new(7).permutation(442));
    let fit =
        |x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>| LinearRegression::default().fit(x, y);
    let sizes: Vec<usize> = (first..=300).step_by(10).collect();
    let train = (x.slice(s![..300, ..]), y.slice(s![..300]));
    let validation = (x.slice(s![300.., ..]), y.slice(s![300..]));
    let points = learning_curve(fit, train, validation, &sizes, |y, p| rmse(y, p))?;
    let figure = Figure::new(title, "").size(360, 300).x_range(0.0, 300.0).y_range(30.0, 130.0);
    let figure = figure.x_label("training patients").y_label("root mean squared error");
    let training = points.iter().map(|point| (point.n_train, point.training_error));
    let validation = points.iter().map(|point| (point.n_train, point.validation_error));
    let figure = figure.line("training", Color::Blue, training.collect::<Vec<_>>());
    Ok(figure.line("validation", Color::Orange, validation.collect::<Vec<_>>()))
}
