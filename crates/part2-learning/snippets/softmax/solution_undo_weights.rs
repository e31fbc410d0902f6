//! Class weights lift the scores of rare classes; taking the logarithms away undoes nearly all.

use learning::linear_model::{ClassWeight, SoftmaxRegression, balanced_class_weights};
use learning::preprocessing::StandardScaler;
use ndarray::Array1;
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::functions::softmax;

pub fn main() -> numerics::Result<()> {
    let wines = data::wine_quality();
    let z = StandardScaler.fit(&wines.x)?.transform(&wines.x)?;
    let y = wines.y.mapv(|mark| usize::from(mark > 4.0) + usize::from(mark > 6.0));
    let weights = balanced_class_weights(&y)?;
    let balanced = SoftmaxRegression { class_weight: ClassWeight::Balanced, ..Default::default() };
    let balanced = balanced.fit(&z, &y)?.decision_function(&z)?;
    let equal = SoftmaxRegression::default().fit(&z, &y)?.decision_function(&z)?;
    let (to_chances, to_weighted) = shifts(&weights);
    let mut rows = Vec::new();
    for (name, scores) in [
        ("balanced", &balanced),
        ("balanced, lowered", &(&balanced + &to_chances)),
        ("equal", &equal),
        ("equal, raised", &(&equal + &to_weighted)),
    ] {
        let poor = |i: &usize| y[*i] == 0 && scores[[*i, 0]] > scores[[*i, 1]].max(scores[[*i, 2]]);
        let found = (0..y.len()).filter(poor).count();
        let p: f64 = scores.rows().into_iter().map(|row| softmax(row)[0]).sum();
        rows.push(show::row![name, found, (p / y.len() as f64, 4)]);
    }
    println!("{}", show::table(&["model", "found of 63", "mean probability of poor"], &rows));
    Ok(())
}

fn shifts(class_weights: &Array1<f64>) -> (Array1<f64>, Array1<f64>) {
    // yours: what to add to the three scores to undo the weights, and to imitate them
    (-class_weights.mapv(libm::log), class_weights.mapv(libm::log))
    // end
}
