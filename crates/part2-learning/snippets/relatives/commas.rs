//! Poisson regression: the commas in the sentences of Moby-Dick's first chapter, by length.

use learning::linear_model::LinearRegression;
use learning::linear_model::{PoissonRegression, mean_poisson_deviance};
use ndarray::{Array1, Axis, array};
use numerics::Result;
use numerics::estimator::{Fit, Predict};

pub fn main() -> Result<()> {
    let text: Vec<&str> = data::moby_dick().lines().skip(1).collect(); // without the title
    let text = text.join(" ");
    let sentences = text.split(['.', '?', '!']).filter(|sentence| !sentence.trim().is_empty());
    let words = sentences.clone().map(|s| s.split_whitespace().count() as f64);
    let words = words.collect::<Array1<f64>>().insert_axis(Axis(1)); // (n_samples, 1)
    let y: Array1<f64> = sentences.map(|s| s.matches(',').count() as f64).collect();
    let tens = |words: &ndarray::Array2<f64>| words.mapv(|words| libm::log(words / 10.0));
    let poisson = PoissonRegression { alpha: 0.0, ..Default::default() };
    let poisson = poisson.fit(&tens(&words), &y)?;
    let line = LinearRegression::default().fit(&words, &y)?;

    println!("sentences {}, commas {}", y.len(), show::integer(y.sum()));
    let (weight, intercept) = (poisson.coef()[0], poisson.intercept());
    println!("weight {}   intercept {}", show::fixed(weight, 4), show::fixed(intercept, 4));
    println!("twice as long: commas times {}", show::fixed(libm::pow(2.0, weight), 2));
    let some = array![[1.0], [10.0], [20.0], [40.0], [100.0]];
    let (counts, straight) = (poisson.predict(&tens(&some))?, line.predict(&some)?);
    let rows =
        some.iter().zip(&straight).zip(&counts).map(|((words, a), b)| {
            [show::fixed(*words, 0), show::fixed(*a, 2), show::fixed(*b, 2)]
        });
    let rows: Vec<_> = rows.collect();
    println!("{}", show::table(&["words", "straight line", "Poisson regression"], &rows));
    let deviance = mean_poisson_deviance(&y, &poisson.predict(&tens(&words))?)?;
    println!("mean deviance {}", show::fixed(deviance, 4));
    Ok(())
}
