//! Grams or kilograms: the same answers without a penalty, other answers with one.

use learning::linear_model::LogisticRegression;
use ndarray::{Array2, array};
use numerics::estimator::{Fit, PredictProba};
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (in_g, y) = gentoos()?;
    let bird = array![[15.0, 5300.0]];
    let in_units = [("g", in_g.clone(), bird.clone()), ("kg", in_kg(&in_g), in_kg(&bird))];
    let mut rows = Vec::new();
    for l2 in [0.0, 1.0] {
        for (unit, x, bird) in &in_units {
            let model = LogisticRegression { l2, ..Default::default() }.fit(x, &y)?;
            let p = model.predict_proba(bird)?[[0, 1]];
            rows.push(show::row![(l2, 0), *unit, (model.coef(), 4), (p, 4)]);
        }
    }
    let header = ["l2", "mass in", "depth weight", "mass weight", "p of one bird"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn in_kg(x: &Array2<f64>) -> Array2<f64> {
    // yours: the same depths, and the masses in kilograms
    x * &array![1.0, 0.001]
    // end
}
