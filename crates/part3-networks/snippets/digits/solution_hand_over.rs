//! Where it is not sure, a person reads: pictures handed over, and mistakes that stay.

use networks::figures::reader;
use numerics::estimator::PredictProba;

pub fn main() -> numerics::Result<()> {
    let digits = part3_networks::unseen();
    let shares = reader()?.predict_proba(&digits.x_test)?;
    let answers: Vec<(f64, bool)> = shares
        .rows()
        .into_iter()
        .zip(&digits.y_test)
        .map(|(row, &truth)| {
            let largest = row.iter().fold(0.0, |most, &share| f64::max(most, share));
            (largest, row[truth] == largest)
        })
        .collect();
    let rows = [0.0, 0.3, 0.4, 0.5, 0.6].map(|threshold| {
        let (handed_over, mistakes) = outcome(&answers, threshold);
        show::row![show::fixed(threshold, 1), handed_over, mistakes]
    });
    println!("{}", show::table(&["threshold", "handed over", "mistakes that stay"], &rows));
    Ok(())
}

/// How many answers are below the threshold, and how many of the others are wrong.
fn outcome(answers: &[(f64, bool)], threshold: f64) -> (usize, usize) {
    // yours: two counts
    let below = answers.iter().filter(|(share, _)| *share < threshold).count();
    let wrong = answers.iter().filter(|(share, right)| *share >= threshold && !right).count();
    (below, wrong)
    // end
}
