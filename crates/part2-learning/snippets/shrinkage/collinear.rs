//! Collinearity: two blood values rise together, and each half gives them other coefficients.

use learning::linear_model::LinearRegression;
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let (x, y) = (&patients.x, &patients.y);
    // In standard deviations from the mean, as everywhere on this page.
    let z = StandardScaler.fit(x)?.transform(x)?;
    let (s1, s2) = (z.column(4), z.column(5));
    println!("correlation of s1 and s2  {}", show::fixed(stats::correlation(s1, s2)?, 3));

    let order = Rng::new(7).permutation(z.nrows());
    let mut rows = Vec::new();
    let mut predictions = Vec::new();
    for (name, half) in ["one half", "the other half"].iter().zip(order.chunks(221)) {
        let (x, y) = (z.select(Axis(0), half), y.select(Axis(0), half));
        let model = LinearRegression::default().fit(&x, &y)?;
        let coef = model.coef();
        let numbers = [coef[4], coef[5], coef[4] + coef[5], coef[2]];
        let cells = numbers.map(|number| show::fixed(number, 1));
        rows.push([&[name.to_string()], &cells[..]].concat());
        predictions.push(model.predict(&z)?);
    }
    println!("{}", show::table(&["fitted on", "s1", "s2", "s1 + s2", "bmi"], &rows));
    let agreement = stats::correlation(&predictions[0], &predictions[1])?;
    println!("correlation of their predictions  {}", show::fixed(agreement, 3));
    Ok(())
}
