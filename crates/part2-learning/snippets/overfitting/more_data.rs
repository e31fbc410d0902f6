//! Three models on more and more patients: a small one is soon done, a large one learns on.

use learning::linear_model::LinearRegression;
use learning::metrics::root_mean_squared_error as rmse;
use ndarray::{Array2, Axis, concatenate, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng, split::Split};

pub fn main() -> Result<()> {
    let (x, y) = (&data::diabetes().x, &data::diabetes().y);
    let pairs: Vec<_> = (0..10).flat_map(|i| (0..i).map(move |j| (i, j))).collect();
    let product = |(row, k): (usize, usize)| x[[row, pairs[k].0]] * x[[row, pairs[k].1]];
    let all = concatenate![Axis(1), *x, Array2::from_shape_fn((442, 45), product)];

    let mut rows = vec![];
    for (name, columns) in [("bmi alone", 2..3), ("10 features", 0..10), ("and products", 0..55)] {
        let x = all.slice(s![.., columns]);
        for n in [80, 100, 150, 300] {
            let (mut rng, mut training, mut validation) = (Rng::new(7), 0.0, 0.0);
            for _ in 0..50 {
                let order = rng.permutation(442);
                let split = Split { train: order[..n].to_vec(), test: order[300..].to_vec() };
                let ((x_seen, x_new), (y_seen, y_new)) = (split.apply(x)?, split.apply(y)?);
                let model = LinearRegression::default().fit(&x_seen, &y_seen)?;
                training += rmse(&y_seen, &model.predict(&x_seen)?)? / 50.0;
                validation += rmse(&y_new, &model.predict(&x_new)?)? / 50.0;
            }
            rows.push(show::row![name, n, ([training, validation], 1)]);
        }
    }
    println!("{}", show::table(&["model", "patients", "training", "validation"], &rows));
    Ok(())
}
