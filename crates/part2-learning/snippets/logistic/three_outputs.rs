//! One model, three outputs for four Gentoos: log-odds, the probability from them, the class.

use learning::linear_model::LogisticRegression;
use ndarray::array;
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::functions::logit;
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?;
    let model = LogisticRegression { l2: 0.0, ..Default::default() }.fit(&x, &y)?;
    let birds = array![[14.2, 4600.0], [14.8, 5000.0], [15.2, 5000.0], [15.9, 5400.0]];
    let log_odds = model.decision_function(birds.view())?;
    let probabilities = model.predict_proba(&birds)?;
    let classes = model.predict(&birds)?;
    let mut rows = Vec::new();
    for i in 0..4 {
        let p = probabilities[[i, 1]]; // column 1: of class 1, male
        rows.push([
            show::fixed(birds[[i, 0]], 1),
            show::integer(birds[[i, 1]]),
            show::fixed(log_odds[i], 3),
            show::fixed(p, 4),
            show::fixed(logit(p), 3),
            ["female", "male"][classes[i]].to_string(),
        ]);
    }
    let header = ["depth mm", "mass g", "log-odds", "logistic: p", "logit of p", "class"];
    println!("{}", show::table(&header, &rows));

    let coef = model.coef();
    let mass_g = -(model.intercept() + coef[0] * 15.0) / coef[1];
    let there = model.predict_proba(&array![[15.0, mass_g]])?[[0, 1]];
    println!("decision boundary at a depth of 15.0 mm: {} g", show::fixed(mass_g, 1));
    println!("probability of male there: {}", show::fixed(there, 4));
    Ok(())
}
