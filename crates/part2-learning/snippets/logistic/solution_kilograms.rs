//! Grams or kilograms: the same answers without a penalty, other answers with one.

use learning::linear_model::LogisticRegression;
use ndarray::array;
use numerics::estimator::{Fit, PredictProba};
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?;
    let mut rows = Vec::new();
    for l2 in [0.0, 1.0] {
        for (unit, factor) in [("g", 1.0), ("kg", 0.001)] {
            let scale = array![1.0, factor];
            let model = LogisticRegression { l2, ..Default::default() };
            let model = model.fit(&(&x * &scale), &y)?;
            let bird = array![[15.0, 5300.0]] * &scale;
            let mut row = vec![show::fixed(l2, 0), unit.to_string()];
            row.extend(model.coef().iter().map(|weight| show::fixed(*weight, 4)));
            row.push(show::fixed(model.predict_proba(&bird)?[[0, 1]], 4));
            rows.push(row);
        }
    }
    let header = ["l2", "mass in", "depth weight", "mass weight", "p of one bird"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
