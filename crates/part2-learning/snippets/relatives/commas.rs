//! Poisson regression: the commas in the sentences of Moby-Dick's first chapter, by length.

use learning::linear_model::{LinearRegression, PoissonRegression};
use ndarray::{Array1, Axis, array};
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let text: Vec<&str> = data::moby_dick().lines().skip(1).collect(); // without the title
    let text = text.join(" ");
    let sentences: Vec<&str> =
        text.split(['.', '?', '!']).filter(|sentence| !sentence.trim().is_empty()).collect();
    let words = sentences.iter().map(|s| s.split_whitespace().count() as f64);
    let words = words.collect::<Array1<f64>>().insert_axis(Axis(1)); // (n_samples, 1)
    let commas: Array1<f64> = sentences.iter().map(|s| s.matches(',').count() as f64).collect();

    let by_tens = |words: f64| libm::log(words / 10.0);
    let poisson = PoissonRegression { alpha: 0.0, ..Default::default() };
    let poisson = poisson.fit(&words.mapv(by_tens), &commas)?;
    let line = LinearRegression::default().fit(&words, &commas)?;
    println!("sentences {}, commas {}", commas.len(), show::integer(commas.sum()));
    let (weight, intercept) = (poisson.coef()[0], poisson.intercept());
    println!("weight {}, intercept {}", show::fixed(weight, 4), show::fixed(intercept, 4));
    println!("twice as long: commas times {}", show::fixed(libm::pow(2.0, weight), 2));

    let some = array![[1.0], [10.0], [20.0], [40.0], [100.0]];
    let (straight, counts) = (line.predict(&some)?, poisson.predict(&some.mapv(by_tens))?);
    let rows: Vec<_> =
        (0..5).map(|i| show::row![(some[[i, 0]], 0), ([straight[i], counts[i]], 2)]).collect();
    println!("{}", show::table(&["words", "straight line", "Poisson regression"], &rows));
    Ok(())
}
