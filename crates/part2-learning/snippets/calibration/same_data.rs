//! Learn the temperature on the training wines, and the model gets more boastful still.

use learning::calibration::TemperatureScaling;
use learning::metrics::roc_auc;
use learning::metrics::{Bins, expected_calibration_error, log_loss};
use ndarray::{Array1, Array2};
use numerics::estimator::{Fit, PredictProba};
use part2_learning::calibration::overconfident_wines;

pub fn main() -> numerics::Result<()> {
    let wines = overconfident_wines()?;
    let logits = |s: &Array1<f64>| Array2::from_shape_fn((s.len(), 2), |(i, k)| s[i] * k as f64);
    let (y_test, s_test) = &wines.test;
    let mut rows = Vec::new();
    for (name, (y, s)) in [("training", &wines.train), ("calibration", &wines.calibration)] {
        let model = TemperatureScaling.fit(&logits(s), y)?;
        let p = model.predict_proba(&logits(s_test))?.column(1).to_owned();
        rows.push([
            name.to_string(),
            show::fixed(roc_auc(y, s)?, 3),
            show::fixed(model.temperature(), 2),
            show::fixed(log_loss(y_test, &p)?, 3),
            show::fixed(expected_calibration_error(y_test, &p, Bins::default())?, 3),
        ]);
    }
    let header =
        ["learned on", "AUC there", "temperature", "log loss of the test", "ECE of the test"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
