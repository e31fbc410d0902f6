//! Quadratic discriminant analysis of digits: refused, until the diagonal is raised.
//! twin: none (error-text)

use classical::discriminant::QuadraticDiscriminant;
use ndarray::Axis;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let (x, new) = digits.x.view().split_at(Axis(0), 1287);
    let (y, y_new) = digits.y.view().split_at(Axis(0), 1287);
    match QuadraticDiscriminant::default().fit(x, y) {
        Ok(_) => println!("fitted"),
        Err(error) => println!("{error}\n"),
    }
    let mut rows = Vec::new();
    for regularization in [0.01, 0.1, 0.5, 0.9, 0.99] {
        let model = QuadraticDiscriminant { regularization, priors: None }.fit(x, y)?;
        let answers = model.predict(new)?;
        let right = answers.iter().zip(y_new).filter(|(a, b)| a == b).count();
        rows.push(show::row![(regularization, 2), right]);
    }
    println!("{}", show::table(&["regularization", "right of 510"], &rows));
    Ok(())
}
