//! Calibration and discrimination: raw scores, three repairs, and one who knows only the share.

use learning::calibration::*;
use learning::metrics::{Bins, brier_score, expected_calibration_error, log_loss, roc_auc};
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::functions::sigmoid;
use part2_learning::calibration::{WineScores, overconfident_wines};

pub fn main() -> numerics::Result<()> {
    let WineScores { calibration: (y_held, s_held), test: (y, s), .. } = overconfident_wines()?;
    let column = |s: &Array1<f64>| s.clone().insert_axis(Axis(1));
    let logits = |s: &Array1<f64>| Array2::from_shape_fn((s.len(), 2), |(i, k)| s[i] * k as f64);
    let cooled = TemperatureScaling.fit(&logits(&s_held), &y_held)?;
    let platt = PlattScaling.fit(&column(&s_held), &y_held)?;
    let targets = y_held.mapv(|class| class as f64);
    let stairs = IsotonicRegression.fit(&column(&s_held), &targets)?;
    let methods = [
        ("raw", s.mapv(sigmoid)),
        ("temperature scaling", cooled.predict_proba(&logits(&s))?.column(1).to_owned()),
        ("Platt scaling", platt.predict_proba(&column(&s))?.column(1).to_owned()),
        ("isotonic regression", stairs.predict(&column(&s))?),
        ("always the share", Array1::from_elem(s.len(), targets.sum() / 500.0)),
    ];
    let mut rows = Vec::new();
    for (name, p) in methods {
        let numbers = [
            roc_auc(&y, &p)?,
            log_loss(&y, &p)?,
            brier_score(&y, &p)?,
            expected_calibration_error(&y, &p, Bins::Uniform(10))?,
        ];
        let [auc, loss, brier, error] = numbers.map(|number| show::fixed(number, 4));
        let certain = p.iter().filter(|p| **p == 1.0).count().to_string();
        rows.push([name.to_string(), auc, loss, brier, error, certain]);
    }
    let header = ["probabilities", "AUC", "log loss", "Brier", "ECE", "certain"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
