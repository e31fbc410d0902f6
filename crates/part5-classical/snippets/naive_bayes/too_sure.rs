//! How sure naive Bayes is of mails never seen, how often wrongly, and what calibration does.

use classical::naive_bayes::MultinomialNaiveBayes;
use learning::calibration::{IsotonicRegression, PlattScaling};
use learning::metrics::log_loss;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, Predict, PredictProba};
use part5_classical::naive_bayes::{Mails, shuffled_mails};

pub fn main() -> numerics::Result<()> {
    let mut means = [[0.0; 3]; 4];
    for seed in 1..=10 {
        let [train, held, test] = shuffled_mails(seed)?;
        let model = MultinomialNaiveBayes::default().fit_sparse(&train.counts, &train.y)?;
        let log_odds = |mails: &Mails| -> numerics::Result<Array2<f64>> {
            let scores = model.joint_log_likelihood_sparse(&mails.counts)?;
            Ok((&scores.column(1) - &scores.column(0)).insert_axis(Axis(1)))
        };
        let (x, new) = (log_odds(&held)?, log_odds(&test)?);
        let probabilities = [
            Array1::from_elem(590, held.y.sum() as f64 / 589.0),
            new.column(0).mapv(numerics::functions::sigmoid),
            PlattScaling.fit(&x, &held.y)?.predict_proba(&new)?.column(1).to_owned(),
            IsotonicRegression.fit(&x, &held.y.mapv(|y| y as f64))?.predict(&new)?,
        ];
        for (p, means) in probabilities.iter().zip(&mut means) {
            means[0] += log_loss(&test.y, p)? / 10.0;
            for (p, class) in p.iter().zip(&test.y) {
                let sure = (p - 0.5).abs() > 0.499;
                means[1] += f64::from(sure) / 10.0;
                means[2] += f64::from(sure && (*p > 0.5) != (*class == 1)) / 10.0;
            }
        }
    }
    let names = ["always the share", "naive Bayes", "Platt scaling", "isotonic regression"];
    let row = |(name, m): (&str, [f64; 3])| show::row![name, (m[0], 3), ([m[1], m[2]], 1)];
    let rows: Vec<_> = names.into_iter().zip(means).map(row).collect();
    println!("{}", show::table(&["probabilities", "log loss", "sure", "sure and wrong"], &rows));
    Ok(())
}
