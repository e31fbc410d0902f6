//! Folds of sorted data test classes never learned; a stratified split keeps the shares.

use learning::model_selection::cross_validate;
use learning::neighbors::KNearest;
use ndarray::ArrayView1;
use numerics::Result;
use numerics::estimator::Fit;
use numerics::split::{KFold, StratifiedKFold};

pub fn main() -> Result<()> {
    let wine = data::wine();
    let (x, y) = (wine.x.view(), wine.y.view());
    let in_order = KFold { n_splits: 3 }.split(178)?;
    let stratified = StratifiedKFold { n_splits: 3 }.split(y)?;
    for (name, folds) in [("in the file's order", in_order), ("stratified", stratified)] {
        println!("{name}");
        let scores =
            cross_validate(x, y, &folds, |x, y| KNearest { n_neighbors: 1 }.fit(x, y), accuracy)?;
        for (fold, score) in folds.iter().zip(scores) {
            let count = |class| fold.test.iter().filter(|&&row| y[row] == class).count();
            let counts = [0, 1, 2].map(count);
            println!(
                "  tested on {counts:?} wines of the three growers: {}",
                show::percent(score, 1)
            );
        }
    }
    Ok(())
}

/// The share of right answers.
fn accuracy(y_true: ArrayView1<'_, usize>, y_pred: ArrayView1<'_, usize>) -> Result<f64> {
    let right = y_true.iter().zip(y_pred).filter(|(truth, answer)| truth == answer).count();
    Ok(right as f64 / y_true.len() as f64)
}
