//! One model, three outputs for four Gentoos: log-odds, the probability from them, the class.

use learning::linear_model::LogisticRegression;
use numerics::estimator::Fit;
use numerics::functions::{logit, sigmoid};
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?;
    let model = LogisticRegression { l2: 0.0, ..Default::default() }.fit(&x, &y)?;
    let (w, b) = (model.coef(), model.intercept());
    let mut rows = Vec::new();
    for (depth, mass) in [(14.2, 4600.0), (14.8, 5000.0), (15.2, 5000.0), (15.9, 5400.0)] {
        let z = w[0] * depth + w[1] * mass + b; // the log-odds
        let (p, class) = (sigmoid(z), if z > 0.0 { "male" } else { "female" });
        rows.push(show::row![(depth, 1), (mass, 0), (z, 3), (p, 4), (logit(p), 3), class]);
    }
    let header = ["depth mm", "mass g", "log-odds", "logistic: p", "logit of p", "class"];
    println!("{}", show::table(&header, &rows));
    let mass_g = -(w[0] * 15.0 + b) / w[1]; // where the log-odds are 0
    println!("decision boundary at a depth of 15.0 mm: {} g", show::fixed(mass_g, 1));
    Ok(())
}
