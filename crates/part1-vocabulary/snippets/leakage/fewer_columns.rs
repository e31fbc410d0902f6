//! The same leak with fewer columns to choose from: luck needs many tickets.

use learning::feature_selection::select_by_correlation;
use learning::linear_model::LinearRegression;
use ndarray::{Array1, Array2, Axis, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Rng, stats};

const N_COLUMNS: [usize; 4] = [20, 50, 500, 5000];

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let mut accuracies = Array2::zeros((25, 4)); // 25 times new coins and new noise
    for mut accuracy in accuracies.rows_mut() {
        let x = rng.normals((200, 5000));
        let y: Array1<f64> = rng.uniforms(200).mapv(|u| if u < 0.5 { -1.0 } else { 1.0 });
        for (j, n_columns) in N_COLUMNS.into_iter().enumerate() {
            let x = x.slice(s![.., ..n_columns]);
            let columns = select_by_correlation(x, &y, 20)?; // before the split: the leak
            let x = x.select(Axis(1), &columns);
            let (x_train, x_test) = x.view().split_at(Axis(0), 100);
            let (y_train, y_test) = y.view().split_at(Axis(0), 100);
            let scores = LinearRegression::default().fit(x_train, y_train)?.predict(x_test)?;
            let right = (scores * y_test).iter().filter(|agree| **agree > 0.0).count();
            accuracy[j] = right as f64 / 100.0;
        }
    }
    let mut rows = Vec::new();
    for (n_columns, accuracy) in N_COLUMNS.into_iter().zip(accuracies.columns()) {
        let [mean, std] = [stats::mean(accuracy)?, stats::std_dev(accuracy, 1)?];
        let numbers = [mean, std].map(|x| show::fixed(x, 2));
        rows.push([&[show::integer(n_columns as u64)], &numbers[..]].concat());
    }
    let header = ["columns", "accuracy on 100 held out, mean of 25", "standard deviation"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
