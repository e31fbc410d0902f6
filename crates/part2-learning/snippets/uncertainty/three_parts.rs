//! One model and 150 tumors it has not seen: its accuracy on each fifty of them.

use learning::linear_model::LogisticRegression;
use learning::metrics::accuracy;
use learning::pipeline::Pipeline;
use learning::preprocessing::StandardScaler;
use ndarray::{Axis, s};
use numerics::Rng;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let tumors = data::breast_cancer();
    let y = tumors.y.mapv(|class| 1 - class); // malignant is 1
    let order = Rng::new(7).permutation(569);
    let (test, train) = order.split_at(150);
    // Two columns, mean radius and mean texture, standardized on the training set.
    let x = tumors.x.slice(s![.., ..2]);
    let (x_train, y_train) = (x.select(Axis(0), train), y.select(Axis(0), train));
    let model = Pipeline { first: StandardScaler, then: LogisticRegression::default() };
    let model = model.fit(&x_train, &y_train)?;

    for (name, rows) in [
        ("all 150", test),
        ("1 to 50", &test[..50]),
        ("51 to 100", &test[50..100]),
        ("101 to 150", &test[100..]),
    ] {
        let y_pred = model.predict(&x.select(Axis(0), rows))?;
        let score = accuracy(&y.select(Axis(0), rows), &y_pred)?;
        println!("{name:<10}  accuracy {}", show::fixed(score, 4));
    }
    Ok(())
}
