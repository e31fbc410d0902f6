//! Three models on more and more patients: a small one is soon done, a large one learns on.

use learning::linear_model::LinearRegression;
use learning::metrics::root_mean_squared_error as rmse;
use learning::model_selection::learning_curve;
use ndarray::{Array2, Axis, concatenate, s};
use numerics::estimator::Fit;
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let order = Rng::new(7).permutation(442);
    let (x, y) = (patients.x.select(Axis(0), &order), patients.y.select(Axis(0), &order));
    let models = [("bmi alone", x.slice(s![.., 2..3]).to_owned()), ("10 features", x.clone())];
    let large = ("and their products", with_products(&x)?);
    let sizes = [20, 100, 150, 200, 300];
    let mut rows = vec![];
    for (name, x) in models.into_iter().chain([large]) {
        let train = (x.slice(s![..300, ..]), y.slice(s![..300]));
        let validation = (x.slice(s![300.., ..]), y.slice(s![300..]));
        let sizes = sizes.into_iter().filter(|&size| size > x.ncols() + 1).collect::<Vec<_>>();
        let fit = |x: ndarray::ArrayView2<f64>, y: ndarray::ArrayView1<f64>| {
            LinearRegression::default().fit(x, y)
        };
        for point in learning_curve(fit, train, validation, &sizes, |y, p| rmse(y, p))? {
            let errors = [point.training_error, point.validation_error];
            let [seen, new] = errors.map(|error| show::fixed(error, 1));
            rows.push([name.to_string(), point.n_train.to_string(), seen, new]);
        }
    }
    println!("{}", show::table(&["model", "patients", "training", "validation"], &rows));
    Ok(())
}

/// The features, and the product of every two different ones: 10 + 45.
fn with_products(x: &Array2<f64>) -> Result<Array2<f64>> {
    let pairs: Vec<_> = (0..10).flat_map(|i| (0..i).map(move |j| (i, j))).collect();
    let products =
        Array2::from_shape_fn((442, 45), |(row, k)| x[[row, pairs[k].0]] * x[[row, pairs[k].1]]);
    Ok(concatenate![Axis(1), *x, products])
}
