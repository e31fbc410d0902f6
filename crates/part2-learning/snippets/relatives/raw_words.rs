//! The words without their logarithm: the log link now multiplies with every word added.

use learning::linear_model::{PoissonRegression, mean_poisson_deviance};
use ndarray::{Array1, Axis, array};
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let text: Vec<&str> = data::moby_dick().lines().skip(1).collect();
    let text = text.join(" ");
    let sentences: Vec<&str> =
        text.split(['.', '?', '!']).filter(|sentence| !sentence.trim().is_empty()).collect();
    let words = sentences.iter().map(|s| s.split_whitespace().count() as f64);
    let words = words.collect::<Array1<f64>>().insert_axis(Axis(1)); // (n_samples, 1)
    let commas: Array1<f64> = sentences.iter().map(|s| s.matches(',').count() as f64).collect();

    let poisson = PoissonRegression { alpha: 0.0, ..Default::default() };
    let mut rows = Vec::new();
    for (name, use_log) in [("logarithm of the words", true), ("words as they are", false)] {
        let feature = |words: f64| if use_log { libm::log(words / 10.0) } else { words / 10.0 };
        let x = words.mapv(feature);
        let model = poisson.fit(&x, &commas)?;
        let deviance = mean_poisson_deviance(&commas, &model.predict(&x)?)?;
        let long = model.predict(&array![[feature(100.0)], [feature(300.0)]])?;
        rows.push(show::row![name, (deviance, 4), (long, 1)]);
    }
    let header = ["feature", "mean deviance", "commas in 100 words", "in 300 words"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
