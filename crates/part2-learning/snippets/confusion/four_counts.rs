//! Malignant or benign, from two figures of a tumor: the four ways an answer can turn out.

use learning::linear_model::LogisticRegression;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis};
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    let tumors = data::breast_cancer();
    let columns = [tumors.feature("mean texture")?, tumors.feature("mean smoothness")?];
    let x = Array2::from_shape_fn((569, 2), |(i, j)| columns[j][i]);
    let y = tumors.y.mapv(|class| 1 - class); // positive (1) is malignant: what we look for

    let order = Rng::new(7).permutation(569);
    let (held_out, train) = order.split_at(190);
    let seen = x.select(Axis(0), train);
    let z = StandardScaler.fit(&seen)?.transform(&x)?;
    let (z_train, y_train) = (z.select(Axis(0), train), y.select(Axis(0), train));
    let model = LogisticRegression::default().fit(&z_train, &y_train)?;
    let y_pred = model.predict(&z.select(Axis(0), held_out))?;

    let [mut tp, mut fp, mut fn_, mut tn] = [0; 4];
    for (row, &called) in held_out.iter().zip(&y_pred) {
        match (y[*row], called) {
            (1, 1) => tp += 1,
            (0, 1) => fp += 1,
            (1, _) => fn_ += 1,
            _ => tn += 1,
        }
    }
    println!("true positives   malignant, called malignant  {tp:>3}");
    println!("false positives  benign, called malignant     {fp:>3}");
    println!("false negatives  malignant, called benign     {fn_:>3}");
    println!("true negatives   benign, called benign        {tn:>3}");
    Ok(())
}
