//! Random columns as features: R² rises on the training set and falls on held-out penguins.

use learning::linear_model::LinearRegression;
use learning::metrics::r_squared;
use ndarray::{Axis, concatenate, s};
use numerics::Rng;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&data::PENGUIN_FEATURES)?; // the mass is the last column
    let (lengths, y) = (flock.slice(s![.., ..3]), flock.column(3));
    let mut rng = Rng::new(7);
    let (order, noise) = (rng.permutation(342), rng.normals((342, 200)));
    let mut rows = Vec::new();
    for n_noise in [0, 10, 50, 100, 200] {
        let x = concatenate![Axis(1), lengths, noise.slice(s![.., ..n_noise])];
        let part = |i: &[usize]| (x.select(Axis(0), i), y.select(Axis(0), i));
        let (seen, held_out) = (part(&order[..242]), part(&order[242..]));
        let model = LinearRegression::default().fit(&seen.0, &seen.1)?;
        let [r2, r2_new] = [&seen, &held_out].map(|(x, y)| r_squared(y, &model.predict(x)?));
        rows.push(show::row![n_noise, ([r2?, r2_new?], 3)]);
    }
    println!("{}", show::table(&["random columns", "R² seen", "R² held out"], &rows));
    Ok(())
}
