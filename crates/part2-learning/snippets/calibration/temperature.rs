//! Temperature scaling: one number, learned on wines of its own, cools a boastful model down.

use learning::calibration::TemperatureScaling;
use learning::metrics::log_loss;
use ndarray::{Array1, Array2};
use numerics::estimator::{Fit, PredictProba};
use numerics::functions::sigmoid;
use part2_learning::calibration::overconfident_wines;

pub fn main() -> numerics::Result<()> {
    let wines = overconfident_wines()?;
    let (y, scores) = wines.calibration;
    let model = TemperatureScaling.fit(&logits(&scores), &y)?;
    println!("temperature  {}", show::fixed(model.temperature(), 3));

    let (y, scores) = wines.test;
    let cooled = model.predict_proba(&logits(&scores))?.column(1).to_owned();
    let p = scores.mapv(sigmoid);
    let mut rows = Vec::new();
    for i in 0..5 {
        rows.push([
            y[i].to_string(),
            show::fixed(scores[i], 2),
            show::fixed(p[i], 3),
            show::fixed(cooled[i], 3),
        ]);
    }
    println!("{}", show::table(&["good", "log-odds", "before", "after"], &rows));
    println!("log loss before  {}", show::fixed(log_loss(&y, &p)?, 4));
    println!("log loss after   {}", show::fixed(log_loss(&y, &cooled)?, 4));
    let same = p.iter().zip(&cooled).filter(|(a, b)| (**a >= 0.5) == (**b >= 0.5)).count();
    println!("same answer at 0.5  {same} of {}", y.len());
    Ok(())
}

/// Two classes as a softmax sees them: log-odds s are the logits 0 and s.
fn logits(scores: &Array1<f64>) -> Array2<f64> {
    Array2::from_shape_fn((scores.len(), 2), |(i, class)| scores[i] * class as f64)
}
