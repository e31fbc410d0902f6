//! Bells against a discriminative model, from few samples and from many: means of fifty splits.

use classical::{discriminant::LinearDiscriminant, naive_bayes::GaussianNaiveBayes};
use learning::linear_model::LogisticRegression;
use learning::metrics::accuracy;
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let (birds, species) = data::two_species(&data::PENGUIN_FEATURES, 0, 1)?;
    let (tumors, mut rows) = (data::breast_cancer(), Vec::new());
    for (task, x, y) in [("penguins", &birds, &species), ("tumors", &tumors.x, &tumors.y)] {
        for n in [15, 40, 160] {
            let mut right = [0.0; 3];
            for seed in 1..=50 {
                let order = Rng::new(seed).permutation(y.len());
                let (train, test) = (&order[..n], &order[n..]);
                let scaler = StandardScaler.fit(&x.select(Axis(0), train))?;
                let seen = scaler.transform(&x.select(Axis(0), train))?;
                let new = scaler.transform(&x.select(Axis(0), test))?;
                let [y_seen, y_new] = [train, test].map(|rows| y.select(Axis(0), rows));
                let answers = [
                    GaussianNaiveBayes::default().fit(&seen, &y_seen)?.predict(&new)?,
                    LinearDiscriminant::default().fit(&seen, &y_seen)?.predict(&new)?,
                    LogisticRegression::default().fit(&seen, &y_seen)?.predict(&new)?,
                ];
                for (right, answers) in right.iter_mut().zip(answers) {
                    *right += 2.0 * accuracy(&y_new, &answers)?;
                }
            }
            rows.push(show::row![task, n, (right, 1)]);
        }
    }
    println!("{}", show::table(&["task", "samples", "naive Bayes", "LDA", "logistic"], &rows));
    Ok(())
}
