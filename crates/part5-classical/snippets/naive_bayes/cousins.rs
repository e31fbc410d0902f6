//! Multinomial, complement and Bernoulli naive Bayes, and logistic regression: five splits.

use classical::naive_bayes::{BernoulliNaiveBayes, ComplementNaiveBayes, MultinomialNaiveBayes};
use learning::linear_model::LogisticRegression;
use learning::metrics::roc_auc;
use ndarray::Array2;
use numerics::estimator::Fit;
use numerics::functions::softplus;
use part5_classical::naive_bayes::shuffled_mails;

pub fn main() -> numerics::Result<()> {
    let names = ["multinomial", "complement", "Bernoulli", "multinomial, 200", "logistic, 200"];
    let odds = |log_p: Array2<f64>| &log_p.column(1) - &log_p.column(0);
    let mut means = [[0.0; 3]; 5];
    for seed in 1..=5 {
        let [train, _, test] = shuffled_mails(seed)?;
        let (x, y, new) = (&train.counts, &train.y, &test.counts);
        let (x_few, new_few) = (train.frequent(200)?, test.frequent(200)?);
        let multinomial = MultinomialNaiveBayes::default();
        let log_odds = [
            odds(multinomial.fit_sparse(x, y)?.predict_log_proba_sparse(new)?),
            odds(ComplementNaiveBayes::default().fit_sparse(x, y)?.predict_log_proba_sparse(new)?),
            odds(BernoulliNaiveBayes::default().fit_sparse(x, y)?.predict_log_proba_sparse(new)?),
            odds(multinomial.fit(&x_few, y)?.predict_log_proba(&new_few)?),
            LogisticRegression::default().fit(&x_few, y)?.decision_function(&new_few)?,
        ];
        for (z, [right, auc, loss]) in log_odds.iter().zip(&mut means) {
            *auc += roc_auc(&test.y, z)? / 5.0;
            for (&z, &class) in z.iter().zip(&test.y) {
                *right += f64::from((z > 0.0) == (class == 1)) / 29.5;
                *loss += softplus(if class == 1 { -z } else { z }) / 2950.0;
            }
        }
    }
    let row = |(name, m): (&str, [f64; 3])| show::row![name, (m[0], 1), ([m[1], m[2]], 3)];
    let rows: Vec<_> = names.into_iter().zip(means).map(row).collect();
    println!("{}", show::table(&["model", "right of 100", "AUC", "log loss"], &rows));
    Ok(())
}
