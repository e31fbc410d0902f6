//! Group leakage: digits by the same hand on both sides of the split, and whole hands held out.

use learning::metrics::accuracy;
use learning::model_selection::cross_validate;
use learning::neighbors::KNearest;
use numerics::estimator::Fit;
use numerics::split::{GroupKFold, KFold, Split};
use numerics::{Result, Rng, stats};
use part2_learning::leaks::digit_writers;

pub fn main() -> Result<()> {
    let digits = data::digits();
    let writers = digit_writers();
    let splits: [(&str, Vec<Split>); 2] = [
        ("pictures shuffled", KFold { n_splits: 14 }.split_shuffled(1797, &mut Rng::new(7))?),
        ("one writer a fold", GroupKFold { n_splits: 14 }.split(writers.view())?),
    ];
    let mut rows = Vec::new();
    for (name, folds) in &splits {
        let (x, y) = (digits.x.view(), digits.y.view());
        let scores = cross_validate(
            x,
            y,
            folds,
            |x, y| KNearest { n_neighbors: 1 }.fit(x, y),
            |y, p| accuracy(y, p),
        )?;
        let worst = scores.iter().fold(1.0, |worst, score| f64::min(worst, *score));
        let mean = stats::mean(&scores)?;
        let numbers = [mean, 1.0 - mean, worst].map(|x| show::fixed(x, 4));
        rows.push([&[name.to_string()], &numbers[..]].concat());
    }
    println!("{}", show::table(&["14 folds", "accuracy", "errors", "worst fold"], &rows));
    Ok(())
}
