//! Leave one writer out: a memory, and what centering, dropout, noise and soft targets are worth.

use learning::metrics::accuracy;
use learning::{model_selection::cross_validate, neighbors::KNearest};
use numerics::estimator::Fit;
use numerics::split::GroupKFold;
use numerics::{Result, stats};
use part3_networks::digits::tried;

pub fn main() -> Result<()> {
    let (digits, nearest) = (data::digits(), KNearest { n_neighbors: 1 });
    let (x, y, writers) = (digits.x.view(), digits.y.view(), data::digit_writers());
    let folds = GroupKFold { n_splits: 14 }.split(writers.view())?;
    let scores = cross_validate(x, y, &folds, |x, y| nearest.fit(x, y), |y, p| accuracy(y, p))?;
    let memory = show::fixed(100.0 * stats::mean(&scores)?, 2);
    let mut rows = vec![show::row!["nearest neighbor", memory, "", ""]];

    let names = [
        "no hidden layer",
        "128 hidden units",
        "  centered",
        "  centered, dropout 0.5",
        "  centered, noise 0.15",
        "  centered, soft targets 0.2",
        "  centered, noise, soft targets",
        "64 hidden units, all of it",
    ];
    let trials = tried()?.into_iter().filter(|trial| trial.n_writers == 14);
    for (name, trial) in names.into_iter().zip(trials) {
        let worst = trial.right.iter().fold(100.0, |least, &right| f64::min(least, right));
        let best = trial.right.iter().fold(0.0, |most, &right| f64::max(most, right));
        rows.push(show::row![name, ([trial.mean(), worst, best], 2)]);
    }
    println!("{}", show::table(&["right of 100", "mean", "worst seed", "best seed"], &rows));
    Ok(())
}
