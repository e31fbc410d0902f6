//! A count for every word at the start: with too little single words decide, with too much none.

use classical::naive_bayes::MultinomialNaiveBayes;
use part5_classical::naive_bayes::shuffled_mails;

pub fn main() -> numerics::Result<()> {
    let splits = (1..=10).map(shuffled_mails).collect::<numerics::Result<Vec<_>>>()?;
    let mut rows = Vec::new();
    for alpha in [1e-6, 1e-3, 0.01, 0.1, 1.0, 10.0, 100.0] {
        let (mut called_spam, mut mails, mut loss) = ([0.0; 2], [0.0; 2], 0.0); // of ham, of spam
        for [train, _, test] in &splits {
            let bayes = MultinomialNaiveBayes { alpha, ..Default::default() };
            let model = bayes.fit_sparse(&train.counts, &train.y)?;
            let log_p = model.predict_log_proba_sparse(&test.counts)?;
            for (log_p, &class) in log_p.rows().into_iter().zip(&test.y) {
                called_spam[class] += f64::from(log_p[1] > log_p[0]);
                mails[class] += 1.0;
                loss -= log_p[class] / 5900.0;
            }
        }
        let right = 100.0 * (mails[0] - called_spam[0] + called_spam[1]) / 5900.0;
        let [lost, caught] = [0, 1].map(|class| 100.0 * called_spam[class] / mails[class]);
        rows.push(show::row![format!("{alpha}"), ([right, caught, lost], 1), (loss, 3)]);
    }
    let header = ["alpha", "right of 100", "spams caught", "hams lost", "log loss"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
