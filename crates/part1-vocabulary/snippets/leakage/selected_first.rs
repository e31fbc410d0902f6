//! Labels by coin, columns of noise: selecting before the split makes a model seem to know.

use learning::feature_selection::select_by_correlation;
use learning::linear_model::LinearRegression;
use ndarray::{Array1, Axis, s};
use numerics::Rng;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let x = rng.normals((200, 5000)); // nothing in it has to do with y
    let y: Array1<f64> = rng.uniforms(200).mapv(|u| if u < 0.5 { -1.0 } else { 1.0 });
    let (x_train, y_train) = (x.slice(s![..100, ..]), y.slice(s![..100]));
    let (x_test, y_test) = (x.slice(s![100.., ..]), y.slice(s![100..]));

    let wrong = select_by_correlation(&x, &y, 20)?; // leakage: sees the held-out labels
    let right = select_by_correlation(x_train, y_train, 20)?;
    let mut rows = Vec::new();
    for (name, columns) in [("first select, then split", wrong), ("first split", right)] {
        let model = LinearRegression::default().fit(&x_train.select(Axis(1), &columns), y_train)?;
        let accuracy = |x: ndarray::ArrayView2<'_, f64>, y: ndarray::ArrayView1<'_, f64>| {
            let scores = model.predict(&x.select(Axis(1), &columns))?;
            let right = scores.iter().zip(y).filter(|(score, y)| *score * *y > 0.0).count();
            numerics::Result::Ok(show::fixed(right as f64 / y.len() as f64, 2))
        };
        rows.push([name.to_string(), accuracy(x_train, y_train)?, accuracy(x_test, y_test)?]);
    }
    println!("{} columns of noise, 20 selected", show::integer(x.ncols() as u64));
    println!("{}", show::table(&["order", "accuracy on 100 seen", "on 100 held out"], &rows));
    let ones = y_test.iter().filter(|y| **y > 0.0).count();
    println!(
        "baseline: always the same answer   {}",
        show::fixed(ones.max(100 - ones) as f64 / 100.0, 2)
    );
    Ok(())
}
