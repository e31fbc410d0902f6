//! From log-odds to probability, four ways: raw, temperature, Platt, isotonic.
//! kind: figure

use learning::calibration::{IsotonicRegression, PlattScaling, TemperatureScaling};
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::functions::sigmoid;
use part2_learning::calibration::overconfident_wines;
use show::figure::{Color, Figure, curve, xy};

pub fn main() -> numerics::Result<()> {
    let (y, s) = overconfident_wines()?.calibration;
    let logits = Array2::from_shape_fn((s.len(), 2), |(i, class)| s[i] * class as f64);
    let temperature = TemperatureScaling.fit(&logits, &y)?.temperature();
    let column = s.insert_axis(Axis(1));
    let platt = PlattScaling.fit(&column, &y)?;
    let stairs = IsotonicRegression.fit(&column, &y.mapv(|class| class as f64))?;

    let places = Array1::linspace(-10.0, 10.0, 401);
    let grid = places.clone().insert_axis(Axis(1));
    let bent = platt.predict_proba(&grid)?.column(1).to_owned();
    let svg = Figure::new(
        "Three ways to believe a score less",
        "The raw sigmoid is steep. Temperature and Platt scaling are flat sigmoids close together. \
         Isotonic regression is a staircase from 0.28 to 1.",
    )
    .size(640, 360)
    .x_label("score of the model (log-odds)")
    .y_label("probability")
    .y_range(0.0, 1.0)
    .dashed("raw", Color::Red, curve(-10.0, 10.0, sigmoid))
    .line("temperature", Color::Blue, curve(-10.0, 10.0, |s| sigmoid(s / temperature)))
    .line("Platt", Color::Green, xy(&places, &bent)?)
    .line("isotonic", Color::Orange, xy(&places, &stairs.predict(&grid)?)?)
    .svg()?;
    println!("{svg}");
    Ok(())
}
