//! Wines graded from 3 to 8 by a straight line: six classes, and two that are never named.

use learning::linear_model::LinearRegression;
use learning::metrics::{accuracy, confusion_matrix};
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let wines = data::wine_quality();
    let order = Rng::new(7).permutation(wines.y.len());
    let (held_out, train) = order.split_at(400);
    let model = LinearRegression::default()
        .fit(&wines.x.select(Axis(0), train), &wines.y.select(Axis(0), train))?;
    let predicted = model.predict(&wines.x.select(Axis(0), held_out))?;

    // Class 0 is grade 3, class 5 is grade 8.
    let y_pred = predicted.mapv(|grade| grade.round_ties_even().clamp(3.0, 8.0) as usize - 3);
    let y_true = wines.y.select(Axis(0), held_out).mapv(|grade| grade as usize - 3);
    let matrix = confusion_matrix(&y_true, &y_pred)?;
    let mut rows = Vec::new();
    for (class, counts) in matrix.rows().into_iter().enumerate() {
        let mut row = vec![format!("is {}", class + 3)];
        row.extend(counts.iter().map(usize::to_string));
        rows.push(row);
    }
    let header = ["", "called 3", "called 4", "called 5", "called 6", "called 7", "called 8"];
    println!("{}", show::table(&header, &rows));
    let share = accuracy(&y_true, &y_pred)?;
    println!("accuracy  {}", show::fixed(share, 3));
    Ok(())
}
