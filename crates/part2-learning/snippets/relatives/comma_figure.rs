//! Every sentence of Moby-Dick's first chapter as a point, with the expected count of commas.
//! kind: figure

use learning::linear_model::PoissonRegression;
use ndarray::{Array1, Axis, array};
use numerics::Result;
use numerics::estimator::{Fit, Predict};
use show::figure::{Color, Figure};

pub fn main() -> Result<()> {
    let text: Vec<&str> = data::moby_dick().lines().skip(1).collect();
    let text = text.join(" ");
    let sentences = text.split(['.', '?', '!']).filter(|sentence| !sentence.trim().is_empty());
    let x: Array1<f64> = sentences.clone().map(|s| s.split_whitespace().count() as f64).collect();
    let y: Array1<f64> = sentences.map(|s| s.matches(',').count() as f64).collect();
    let poisson = PoissonRegression { alpha: 0.0, ..Default::default() };
    let logs = poisson.fit(&x.mapv(libm::log).insert_axis(Axis(1)), &y)?;
    let plain = poisson.fit(&x.clone().insert_axis(Axis(1)), &y)?;
    let (mut by_log, mut by_word) = (Vec::new(), Vec::new());
    for length in (1..=118).map(f64::from) {
        by_log.push((length, logs.predict(&array![[libm::log(length)]])?[0]));
        by_word.push((length, plain.predict(&array![[length]])?[0]));
    }
    let points: Vec<(f64, f64)> = x.iter().copied().zip(y.iter().copied()).collect();
    let figure = Figure::new("Commas by the length of the sentence", DESCRIPTION)
        .x_label("words")
        .y_label("commas")
        .x_range(0.0, 120.0)
        .y_range(0.0, 20.0)
        .points("", Color::Blue, points)
        .dashed("by the words", Color::Red, by_word);
    println!("{}", figure.line("by their logarithm", Color::Orange, by_log).svg()?);
    Ok(())
}

const DESCRIPTION: &str = "103 sentences of 1 to 116 words with 0 to 9 commas. The curve by the \
    logarithm of the words bends gently upward to 12; the one by the words shoots up to 19.";
