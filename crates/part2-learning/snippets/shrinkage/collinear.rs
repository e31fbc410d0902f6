//! Collinearity: two blood values rise together, and each half gives them other coefficients.

use learning::linear_model::LinearRegression;
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Rng, stats::correlation};

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let z = StandardScaler.fit(&patients.x)?.transform(&patients.x)?; // as on this whole page
    let alike = correlation(z.column(4), z.column(5))?;
    println!("correlation of s1 and s2  {}", show::fixed(alike, 3));
    let order = Rng::new(7).permutation(442);
    let (mut rows, mut predictions) = (Vec::new(), Vec::new());
    for (name, half) in ["one half", "the other half"].iter().zip(order.chunks(221)) {
        let (x, y) = (z.select(Axis(0), half), patients.y.select(Axis(0), half));
        let model = LinearRegression::default().fit(&x, &y)?;
        let w = model.coef();
        rows.push(show::row![name, ([w[4], w[5], w[4] + w[5]], 1)]);
        predictions.push(model.predict(&z)?);
    }
    println!("{}", show::table(&["fitted on", "s1", "s2", "s1 + s2"], &rows));
    let alike = correlation(&predictions[0], &predictions[1])?;
    println!("correlation of their predictions  {}", show::fixed(alike, 3));
    Ok(())
}
