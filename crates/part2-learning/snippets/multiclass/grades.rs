//! Wines graded from 3 to 8 by a straight line: six classes, and two that are never named.

use learning::linear_model::LinearRegression;
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let wines = data::wine_quality();
    let order = Rng::new(7).permutation(wines.y.len());
    let (held_out, train) = order.split_at(400);
    let [x_test, x_train] = [held_out, train].map(|rows| wines.x.select(Axis(0), rows));
    let model = LinearRegression::default().fit(&x_train, &wines.y.select(Axis(0), train))?;

    let mut counts = [[0.0; 6]; 6]; // a row for each true grade, a column for each grade given
    for (wine, predicted) in held_out.iter().zip(&model.predict(&x_test)?) {
        let called = predicted.round_ties_even().clamp(3.0, 8.0);
        counts[wines.y[*wine] as usize - 3][called as usize - 3] += 1.0;
    }
    let rows: Vec<_> =
        (0..6).map(|i| show::row![format!("is {}", i + 3), (counts[i], 0)]).collect();
    let header = ["", "called 3", "called 4", "called 5", "called 6", "called 7", "called 8"];
    println!("{}", show::table(&header, &rows));
    let right: f64 = (0..6).map(|i| counts[i][i]).sum();
    println!("accuracy  {}", show::fixed(right / 400.0, 3));
    Ok(())
}
