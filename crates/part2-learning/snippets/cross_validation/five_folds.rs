//! Cross-validation by hand: each patient is tested once, and learned from four times.

use learning::linear_model::LinearRegression;
use learning::metrics::root_mean_squared_error as rmse;
use learning::model_selection::cross_validate;
use numerics::estimator::{Fit, Predict};
use numerics::{Result, split::KFold, stats};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let (x, y) = (patients.x.view(), patients.y.view());
    let folds = KFold { n_splits: 5 }.split(442)?;
    let mut by_hand = Vec::new();
    for fold in &folds {
        let (x_train, x_test) = fold.apply(x)?;
        let (y_train, y_test) = fold.apply(y)?;
        let model = LinearRegression::default().fit(&x_train, &y_train)?;
        let error = rmse(&y_test, &model.predict(&x_test)?)?;
        let (first, last) = (fold.test[0], fold.test[fold.test.len() - 1]);
        println!("fold of patients {first:>3} to {last}: error {}", show::fixed(error, 2));
        by_hand.push(error);
    }
    println!("mean {}", show::fixed(stats::mean(&by_hand)?, 2));
    println!("standard deviation {}", show::fixed(stats::std_dev(&by_hand, 0)?, 2));

    let library = cross_validate(
        x,
        y,
        &folds,
        |x, y| LinearRegression::default().fit(x, y),
        |y, p| rmse(y, p),
    )?;
    let differences = by_hand.iter().zip(&library).map(|(a, b)| (a - b).abs());
    println!(
        "largest difference to the library {}",
        show::fixed(differences.fold(0.0, f64::max), 6)
    );
    Ok(())
}
