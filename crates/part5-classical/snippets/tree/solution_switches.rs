//! One switch on, not both: a first question that gains nothing, and a tree that is right.

use classical::tree::{DecisionTreeClassifier, gini};
use ndarray::array;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let x = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let y = array![0, 1, 1, 0];
    let before = gini(&array![2.0, 2.0])?;
    let after: f64 = 0.5; // yours: the weighted Gini after "is the first switch on?"
    println!("Gini before {}  after {}", show::fixed(before, 2), show::fixed(after, 2));
    for least in [0.0, 0.01] {
        let tree = DecisionTreeClassifier { min_impurity_decrease: least, ..Default::default() };
        let model = tree.fit(&x, &y)?;
        let leaves = model.tree().n_leaves();
        let right =
            model.predict(&x)?.iter().zip(&y).filter(|(guess, truth)| guess == truth).count();
        println!(
            "a split must gain {}: {leaves} leaves, {right} of 4 right",
            show::fixed(least, 2)
        );
    }
    Ok(())
}
