//! The reliability diagram of the wines: raw probabilities, and cooled by temperature scaling.
//! kind: figure

use learning::calibration::TemperatureScaling;
use learning::metrics::{Bins, reliability_bins};
use ndarray::Array2;
use numerics::estimator::{Fit, PredictProba};
use numerics::functions::sigmoid;
use part2_learning::calibration::overconfident_wines;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let wines = overconfident_wines()?;
    let logits = |s: &ndarray::Array1<f64>| {
        Array2::from_shape_fn((s.len(), 2), |(i, class)| s[i] * class as f64)
    };
    let (y, s) = wines.calibration;
    let model = TemperatureScaling.fit(&logits(&s), &y)?;
    let (y, s) = wines.test;
    let cooled = model.predict_proba(&logits(&s))?.column(1).to_owned();
    let raw = s.mapv(sigmoid);
    let mut figure = Figure::new(
        "What was predicted, and what happened",
        "The raw probabilities run from 0.33 at the left to 0.78 at the right, flatter than the \
         diagonal; the cooled ones follow it.",
    )
    .size(560, 420)
    .x_label("predicted: mean probability in the bin")
    .y_label("happened: share of good wines in the bin")
    .x_range(0.0, 1.0)
    .y_range(0.0, 1.0)
    .dashed("", Color::Muted, [(0.0, 0.0), (1.0, 1.0)]);
    for (name, color, p) in [("raw", Color::Red, raw), ("cooled", Color::Blue, cooled)] {
        let bins = reliability_bins(&y, &p, Bins::Uniform(10))?;
        let places: Vec<_> = bins.iter().map(|b| (b.mean_predicted, b.share_positive)).collect();
        figure = figure.line(name, color, places.clone()).points("", color, places);
    }
    println!("{}", figure.svg()?);
    Ok(())
}
