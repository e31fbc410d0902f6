//! The cost formula of the last page trusts probabilities: calibrated ones make it cheaper.

use learning::calibration::PlattScaling;
use learning::metrics::{Costs, operating_point};
use ndarray::Axis;
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
        let costs = Costs { false_positive: alarm, false_negative: miss };
        let threshold = alarm / (alarm + miss);
        let pay = |p: &ndarray::Array1<f64>| -> numerics::Result<String> {
            Ok(show::fixed(operating_point(&y, p, threshold, costs)?.cost, 0))
        };
        let prices = format!("{} and {}", show::fixed(alarm, 0), show::fixed(miss, 0));
        rows.push([prices, show::fixed(threshold, 2), pay(&raw)?, pay(&platt)?]);
    }
    let header = ["false alarm and miss", "threshold", "cost, raw", "cost, Platt"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
