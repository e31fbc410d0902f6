//! Bernoulli naive Bayes by hand: the words that are missing speak, too.

use classical::naive_bayes::BernoulliNaiveBayes;
use part5_classical::naive_bayes::shuffled_mails;

pub fn main() -> numerics::Result<()> {
    let [train, _, test] = shuffled_mails(1)?;
    let (mut with, mut mails) = ([vec![0.0; 4850], vec![0.0; 4850]], [0.0, 0.0]);
    for (row, &class) in train.counts.rows().zip(&train.y) {
        row.for_each(|(j, _)| with[class][j] += 1.0);
        mails[class] += 1.0;
    }
    let model = BernoulliNaiveBayes::default().fit_sparse(&train.counts, &train.y)?;
    let log_p = model.predict_log_proba_sparse(&test.counts)?;
    let (mut largest, mut sums) = (0.0_f64, [0.0; 2]);
    for (row, log_p) in test.counts.rows().zip(log_p.rows()) {
        let mut there = vec![false; 4850];
        row.for_each(|(j, _)| there[j] = true);
        let parts = log_odds(&there, &with, mails);
        let z = libm::log(mails[1] / mails[0]) + parts[0] + parts[1];
        largest = largest.max((z - (log_p[1] - log_p[0])).abs());
        sums = [0, 1].map(|k| sums[k] + parts[k].abs() / 590.0);
    }
    println!("largest difference from the library  {}", show::fixed(largest, 9));
    println!("mean size, words there and missing   {}", show::vector(sums, 1));
    Ok(())
}

/// The log-odds of spam that the words give that are there, and those that are missing.
fn log_odds(there: &[bool], with: &[Vec<f64>; 2], mails: [f64; 2]) -> [f64; 2] {
    // yours: each word's chance in both classes, smoothed by 1, and what it adds
    let mut sums = [0.0, 0.0];
    for (j, &there) in there.iter().enumerate() {
        let p = [0, 1].map(|class| (with[class][j] + 1.0) / (mails[class] + 2.0));
        let odds = if there { p[1] / p[0] } else { (1.0 - p[1]) / (1.0 - p[0]) };
        sums[usize::from(!there)] += libm::log(odds);
    }
    sums
    // end
}
