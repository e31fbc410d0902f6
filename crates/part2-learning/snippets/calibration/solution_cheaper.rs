//! The cost formula of the last page trusts probabilities: calibrated ones make it cheaper.

use learning::calibration::PlattScaling;
use ndarray::{Array1, Axis};
use numerics::estimator::{Fit, PredictProba};
use numerics::functions::sigmoid;
use part2_learning::calibration::overconfident_wines;

pub fn main() -> numerics::Result<()> {
    let wines = overconfident_wines()?;
    let (y, s) = wines.calibration;
    let model = PlattScaling.fit(&s.insert_axis(Axis(1)), &y)?;
    let (y, s) = wines.test;
    let raw = s.mapv(sigmoid);
    let platt = model.predict_proba(&s.insert_axis(Axis(1)))?.column(1).to_owned();
    let mut rows = Vec::new();
    for (alarm, miss) in [(1.0, 1.0), (1.0, 3.0), (3.0, 1.0), (5.0, 1.0)] {
        let costs = [&raw, &platt].map(|p| cost(&y, p, alarm, miss));
        rows.push(show::row![format!("{alarm} and {miss}"), (costs, 0)]);
    }
    println!("{}", show::table(&["false alarm and miss", "cost, raw", "cost, Platt"], &rows));
    Ok(())
}

/// What all mistakes cost at the threshold that the formula gives.
fn cost(y: &Array1<usize>, p: &Array1<f64>, alarm: f64, miss: f64) -> f64 {
    // yours: the threshold, and the sum of the costs
    let threshold = alarm / (alarm + miss);
    let mut sum = 0.0;
    for (good, p) in y.iter().zip(p) {
        sum += match (*good, *p >= threshold) {
            (0, true) => alarm,
            (1, false) => miss,
            _ => 0.0,
        };
    }
    sum
    // end
}
