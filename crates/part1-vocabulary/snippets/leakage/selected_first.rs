//! Labels by coin, columns of noise: feature selection before the split is leakage.

use learning::feature_selection::select_by_correlation;
use learning::linear_model::LinearRegression;
use ndarray::{Array1, Array3, Axis, s};
use numerics::Rng;
use numerics::estimator::{Fit, Predict};

const N_COLUMNS: [usize; 4] = [20, 50, 500, 5000];

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let mut right = Array3::<f64>::zeros((2, 4, 20)); // (order, columns, draw)
    for draw in 0..20 {
        let x = rng.normals((200, 5000)); // nothing in it has to do with y
        let y: Array1<f64> = rng.uniforms(200).mapv(|u| if u < 0.5 { -1.0 } else { 1.0 });
        for (j, n) in N_COLUMNS.into_iter().enumerate() {
            // Select with all 200 labels, then with those of the first 100 alone.
            for (i, n_seen) in [200, 100].into_iter().enumerate() {
                let (seen, y_seen) = (x.slice(s![..n_seen, ..n]), y.slice(s![..n_seen]));
                let x = x.select(Axis(1), &select_by_correlation(seen, y_seen, 20)?);
                let model =
                    LinearRegression::default().fit(x.slice(s![..100, ..]), y.slice(s![..100]))?;
                let sums = model.predict(x.slice(s![100.., ..]))?; // its sign is the answer
                right[[i, j, draw]] =
                    (sums * y.slice(s![100..])).mapv(|p| f64::from(p > 0.0)).sum();
            }
        }
    }
    let mut rows = Vec::new();
    for (j, n) in N_COLUMNS.into_iter().enumerate() {
        let [leaky, honest] = [0_usize, 1].map(|i| right.slice(s![i, j, ..]));
        let means = [leaky.sum() / 20.0, honest.sum() / 20.0];
        rows.push(show::row![n, ([leaky[0], honest[0]], 0), (means, 1)]);
    }
    let header =
        ["columns", "select first", "split first", "mean of 20: select first", "split first"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
