//! Group leakage: digits by the same hand on both sides of the split, and whole hands held out.

use learning::metrics::accuracy;
use learning::{model_selection::cross_validate, neighbors::KNearest};
use numerics::estimator::Fit;
use numerics::split::{GroupKFold, KFold};
use numerics::{Result, Rng, stats};
use part2_learning::leaks::digit_writers;

pub fn main() -> Result<()> {
    let digits = data::digits();
    let (x, y, nearest) = (&digits.x, &digits.y, KNearest { n_neighbors: 1 });
    let shuffled = KFold { n_splits: 14 }.split_shuffled(1797, &mut Rng::new(7))?;
    let by_writer = GroupKFold { n_splits: 14 }.split(&digit_writers())?;
    let mut rows = Vec::new();
    for (name, folds) in [("pictures shuffled", shuffled), ("one stretch a fold", by_writer)] {
        let scores = cross_validate(x, y, &folds, |x, y| nearest.fit(x, y), |y, p| accuracy(y, p))?;
        let worst = scores.iter().fold(1.0, |worst, score| f64::min(worst, *score));
        rows.push(show::row![name, ([stats::mean(&scores)?, worst], 4)]);
    }
    println!("{}", show::table(&["14 folds", "accuracy", "worst fold"], &rows));
    Ok(())
}
