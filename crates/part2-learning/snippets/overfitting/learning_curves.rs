//! Learning curves of a small and a large model: both gaps close, at different heights.
//! kind: figure

use learning::{linear_model::LinearRegression, metrics::root_mean_squared_error as rmse};
use ndarray::{Array2, ArrayView2, Axis, concatenate, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng, split::Split};
use show::figure::{Color, Figure, panels};

pub fn main() -> Result<()> {
    let x = &data::diabetes().x;
    let pairs: Vec<_> = (0..10).flat_map(|i| (0..i).map(move |j| (i, j))).collect();
    let product = |(row, k): (usize, usize)| x[[row, pairs[k].0]] * x[[row, pairs[k].1]];
    let all = concatenate![Axis(1), *x, Array2::from_shape_fn((442, 45), product)];
    let small = panel("bmi alone: 1 weight", x.slice(s![.., 2..3]), 10)?;
    let large = panel("and all products: 55 weights", all.view(), 70)?;
    println!("{}", panels("More data closes the gap", "Two models.", 2, &[&small, &large])?);
    Ok(())
}

fn panel(title: &str, x: ArrayView2<'_, f64>, first: usize) -> Result<Figure> {
    let (target, mut training, mut validation) = (&data::diabetes().y, vec![], vec![]);
    for n in (first..=300).step_by(10) {
        let (mut rng, mut means) = (Rng::new(7), [0.0; 2]);
        for _ in 0..20 {
            let order = rng.permutation(442);
            let split = Split { train: order[..n].to_vec(), test: order[300..].to_vec() };
            let ((x, x_new), (y, y_new)) = (split.apply(x)?, split.apply(target)?);
            let model = LinearRegression::default().fit(&x, &y)?;
            means[0] += rmse(&y, &model.predict(&x)?)? / 20.0;
            means[1] += rmse(&y_new, &model.predict(&x_new)?)? / 20.0;
        }
        training.push((n, means[0]));
        validation.push((n, means[1]));
    }
    let figure = Figure::new(title, "").size(360, 300).x_range(0.0, 300.0).y_range(30.0, 130.0);
    let figure = figure.x_label("training patients").y_label("root mean squared error");
    let figure = figure.line("training", Color::Blue, training);
    Ok(figure.line("validation", Color::Orange, validation))
}
