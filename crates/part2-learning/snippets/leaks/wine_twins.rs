//! Duplicate leakage: wines that are in the file twice, and a model that has seen the answer.

use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::split::train_test_indices;
use numerics::{Result, Rng};
use part2_learning::leaks::{first_occurrences, twins_of_training_rows};

pub fn main() -> Result<()> {
    let wines = data::wine_quality();
    let once = first_occurrences(&wines.x)?;
    let mut rows = Vec::new();
    for (name, kept) in [("as it is", (0..1599).collect()), ("each wine once", once)] {
        let (x, y) = (wines.x.select(Axis(0), &kept), wines.y.select(Axis(0), &kept));
        let split = train_test_indices(kept.len(), 0.25, &mut Rng::new(7))?;
        let twins = twins_of_training_rows(&split, &x)?;
        let x = StandardScaler.fit(&split.apply(&x)?.0)?.transform(&x)?;
        let ((x_train, x_test), (y_train, y_test)) = (split.apply(&x)?, split.apply(&y)?);
        let y_pred = KNearest { n_neighbors: 1 }.fit(&x_train, &y_train)?.predict(&x_test)?;
        let share = |counted: fn(bool) -> bool| {
            let is_twin = |i: &usize| twins.iter().any(|two| two.0 == split.test[*i]);
            let judged: Vec<usize> = (0..y_test.len()).filter(|i| counted(is_twin(i))).collect();
            let right = judged.iter().filter(|i| y_pred[**i] == y_test[**i]).count();
            let share = show::fixed(right as f64 / judged.len() as f64, 4);
            if judged.is_empty() { "none".to_string() } else { share }
        };
        let shares =
            [share(|_| true), twins.len().to_string(), share(|twin| twin), share(|twin| !twin)];
        rows.push([&[name.to_string(), show::integer(kept.len() as u64)], &shares[..]].concat());
    }
    let header = ["table", "wines", "accuracy", "twins", "on twins", "on the others"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
