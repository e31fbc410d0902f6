//! XOR: no straight boundary exists, and a product as a third feature makes one.

use learning::linear_model::LogisticRegression;
use ndarray::{Array2, array};
use numerics::estimator::{Fit, PredictProba};

pub fn main() -> numerics::Result<()> {
    let y = array![0, 1, 1, 0];
    let plain = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let logistic = LogisticRegression { l2: 0.01, ..Default::default() };
    for (name, x) in [("two features    ", plain.clone()), ("with the product", crossed(&plain))] {
        let p = logistic.fit(&x, &y)?.predict_proba(&x)?;
        println!("{name}  probabilities {}", show::vector(p.column(1), 3));
    }
    Ok(())
}

fn crossed(x: &Array2<f64>) -> Array2<f64> {
    // yours: three columns, the two of x and their product
    ndarray::stack![ndarray::Axis(1), x.column(0), x.column(1), &x.column(0) * &x.column(1)]
    // end
}
