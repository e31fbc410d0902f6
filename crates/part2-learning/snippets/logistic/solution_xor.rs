//! XOR: no straight boundary exists, and a product as a third feature makes one.

use learning::linear_model::{LogisticRegression, Perceptron};
use ndarray::{Array1, Array2, array};
use numerics::estimator::{Fit, Predict, PredictProba};

pub fn main() -> numerics::Result<()> {
    let y = array![0, 1, 1, 0];
    let plain = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let crossed = array![[0.0, 0.0, 0.0], [0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [1.0, 1.0, 1.0]];
    report("two features", &plain, &y)?;
    report("with the product", &crossed, &y)
}

fn report(name: &str, x: &Array2<f64>, y: &Array1<usize>) -> numerics::Result<()> {
    let perceptron = Perceptron { n_epochs: 100 }.fit(x, y)?;
    let answers = perceptron.predict(x)?;
    let right = answers.iter().zip(y).filter(|(a, b)| a == b).count();
    let logistic = LogisticRegression { l2: 0.01, ..Default::default() }.fit(x, y)?;
    let p = logistic.predict_proba(x)?;
    println!("{name}");
    println!("  perceptron, rounds      {}", perceptron.mistakes().len());
    println!("  perceptron, right       {right} of 4");
    println!("  logistic, probabilities {}", show::vector(p.column(1), 3));
    Ok(())
}
