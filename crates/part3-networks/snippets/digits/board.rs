//! Leave one writer out: a memory, and what centering, dropout, noise and doubt are worth.

use learning::{metrics::accuracy, model_selection::cross_validate, neighbors::KNearest};
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
    let mut rows = vec![show::row!["nearest neighbor", "", memory, "", ""]];

    let names = [
        "no hidden layer",
        "128 hidden units",
        "  centered",
        "  centered, dropout 0.5",
        "  centered, noise 0.15",
        "  centered, label smoothing 0.2",
        "  centered, noise, smoothing",
        "64 hidden units, all three",
    ];
    let trials = tried()?.into_iter().filter(|trial| trial.n_writers == 14);
    for (name, trial) in names.into_iter().zip(trials) {
        let count = match trial.recipe.width {
            0 => 65 * 10,
            width => 65 * width + (width + 1) * 10,
        };
        let worst = trial.right.iter().fold(100.0, |least, &right| f64::min(least, right));
        let best = trial.right.iter().fold(0.0, |most, &right| f64::max(most, right));
        rows.push(show::row![name, count, ([trial.mean(), worst, best], 2)]);
    }
    let header = ["right of 100", "parameters", "mean", "worst seed", "best seed"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
