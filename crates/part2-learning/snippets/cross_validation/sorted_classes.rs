//! Folds of sorted data test classes never learned; a stratified split keeps the shares.

use learning::model_selection::cross_validate;
use learning::{metrics::accuracy, neighbors::KNearest};
use numerics::estimator::Fit;
use numerics::split::{KFold, StratifiedKFold};

pub fn main() -> numerics::Result<()> {
    let wine = data::wine();
    let (x, y) = (&wine.x, &wine.y);
    let nearest = KNearest { n_neighbors: 1 };
    let in_order = KFold { n_splits: 3 }.split(178)?;
    let stratified = StratifiedKFold { n_splits: 3 }.split(y)?;
    let mut rows = Vec::new();
    for (cut, folds) in [("file's order", in_order), ("stratified", stratified)] {
        let right = cross_validate(x, y, &folds, |x, y| nearest.fit(x, y), |y, p| accuracy(y, p))?;
        for (fold, share) in folds.iter().zip(right) {
            let count = |class| fold.test.iter().filter(|&&row| y[row] == class).count();
            rows.push(show::row![cut, count(0), count(1), count(2), show::percent(share, 1)]);
        }
    }
    println!("{}", show::table(&["cut", "grower 0", "grower 1", "grower 2", "right"], &rows));
    Ok(())
}
