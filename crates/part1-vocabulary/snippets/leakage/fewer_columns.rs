//! The same leak with fewer columns to choose from: luck needs many tickets.

use learning::feature_selection::select_by_correlation;
use learning::linear_model::LinearRegression;
use ndarray::{Array1, Axis, s};
use numerics::Rng;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let x = rng.normals((200, 5000));
    let y: Array1<f64> = rng.uniforms(200).mapv(|u| if u < 0.5 { -1.0 } else { 1.0 });
    let mut rows = Vec::new();
    for n_columns in [20, 50, 500, 5000] {
        let x = x.slice(s![.., ..n_columns]);
        let columns = select_by_correlation(x, &y, 20)?; // before the split: the leak
        let x = x.select(Axis(1), &columns);
        let model = LinearRegression::default().fit(x.slice(s![..100, ..]), y.slice(s![..100]))?;
        let scores = model.predict(x.slice(s![100.., ..]))?;
        let right = scores.iter().zip(y.iter().skip(100)).filter(|(score, y)| *score * **y > 0.0);
        let accuracy = show::fixed(right.count() as f64 / 100.0, 2);
        rows.push([show::integer(n_columns as u64), accuracy]);
    }
    println!("{}", show::table(&["columns", "accuracy on 100 held out"], &rows));
    Ok(())
}
