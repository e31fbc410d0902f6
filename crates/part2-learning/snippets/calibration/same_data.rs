//! Learn the temperature on the training wines, and the model gets more boastful still.

use learning::calibration::TemperatureScaling;
use learning::metrics::{log_loss, roc_auc};
use ndarray::{Array1, Axis, stack};
use numerics::estimator::Fit;
use numerics::functions::sigmoid;
use part2_learning::calibration::overconfident_wines;

pub fn main() -> numerics::Result<()> {
    let wines = overconfident_wines()?;
    let (y_test, s_test) = &wines.test;
    let mut rows = Vec::new();
    for (name, (y, s)) in [("training", &wines.train), ("calibration", &wines.calibration)] {
        let logits = stack![Axis(1), Array1::zeros(s.len()), *s];
        let t = TemperatureScaling.fit(&logits, y)?.temperature();
        let loss = log_loss(y_test, &s_test.mapv(|s| sigmoid(s / t)))?;
        rows.push(show::row![name, (roc_auc(y, s)?, 3), (t, 2), (loss, 3)]);
    }
    let header = ["learned on", "AUC there", "temperature", "log loss of the test"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
