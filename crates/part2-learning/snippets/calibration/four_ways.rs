//! Calibration and discrimination: raw scores, three repairs, and one who knows only the share.

use learning::calibration::*;
use learning::metrics::{Bins, brier_score, expected_calibration_error, log_loss, roc_auc};
use ndarray::{Array1, Axis, stack};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::functions::sigmoid;
use part2_learning::calibration::{WineScores, overconfident_wines};

pub fn main() -> numerics::Result<()> {
    let WineScores { calibration: (y_held, s_held), test: (y, s), .. } = overconfident_wines()?;
    let logits = stack![Axis(1), Array1::zeros(500), s_held];
    let t = TemperatureScaling.fit(&logits, &y_held)?.temperature();
    let (held, test) = (s_held.insert_axis(Axis(1)), s.clone().insert_axis(Axis(1)));
    let targets = y_held.mapv(|class| class as f64);
    let platt = PlattScaling.fit(&held, &y_held)?;
    let stairs = IsotonicRegression.fit(&held, &targets)?;
    let mut rows = Vec::new();
    for (name, p) in [
        ("raw", s.mapv(sigmoid)),
        ("temperature scaling", s.mapv(|s| sigmoid(s / t))),
        ("Platt scaling", platt.predict_proba(&test)?.column(1).to_owned()),
        ("isotonic regression", stairs.predict(&test)?),
        ("always the share", Array1::from_elem(s.len(), targets.sum() / 500.0)),
    ] {
        let error = expected_calibration_error(&y, &p, Bins::Uniform(10))?;
        let numbers = [roc_auc(&y, &p)?, log_loss(&y, &p)?, brier_score(&y, &p)?, error];
        let certain: Vec<usize> = (0..y.len()).filter(|i| p[*i] == 1.0).collect();
        let wrong = certain.iter().filter(|i| y[**i] == 0).count();
        rows.push(show::row![name, (numbers, 4), certain.len(), wrong]);
    }
    let header = ["probabilities", "AUC", "log loss", "Brier", "ECE", "certain", "wrong"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
