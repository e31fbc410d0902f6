//! As many folds as patients: each is tested alone, by a model of all the others.

use learning::linear_model::LinearRegression;
use learning::model_selection::cross_validate;
use ndarray::{ArrayView1, ArrayView2};
use numerics::estimator::Fit;
use numerics::{Result, split::KFold, stats};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let (x, y) = (&patients.x, &patients.y);
    let fit = |x: ArrayView2<f64>, y: ArrayView1<f64>| LinearRegression::default().fit(x, y);
    let squared = |y_true: ArrayView1<f64>, y_pred: ArrayView1<f64>| -> Result<f64> {
        // yours: the mean of the squared errors of one fold
        stats::mean(&(&y_true - &y_pred).mapv(|off| off * off))
        // end
    };
    for n_splits in [2, 5, 10, 442] {
        let folds = KFold { n_splits }.split(442)?;
        let squares = cross_validate(x, y, &folds, fit, squared)?;
        let n_train = folds[0].train.len();
        let error = show::fixed(stats::mean(&squares)?.sqrt(), 2);
        println!("{n_splits:>3} folds, {n_train:>3} patients to learn from: {error}");
    }
    Ok(())
}
