//! Which one answer for all penguins does each loss like best? A proper one wants their share.

use learning::losses::{binary_cross_entropy, focal_loss_with_logits, hinge_loss};
use learning::metrics::{mean_absolute_error, mean_squared_error};
use ndarray::Array1;
use numerics::Result;

pub fn main() -> Result<()> {
    let species = data::penguins().iter().map(|p| p.species);
    let y: Array1<f64> = species.map(|s| f64::from(s == data::Species::Chinstrap)).collect();
    let signs = &y * 2.0 - 1.0;
    println!("share of Chinstraps       {}", show::fixed(y.sum() / 344.0, 4));
    let all = |value: f64| Array1::from_elem(344, value);
    let logit = |p: f64| libm::log(p / (1.0 - p));
    print("log loss, probability", 0.01, &|p| binary_cross_entropy(&y, &all(p)))?;
    print("squared, probability", 0.01, &|p| mean_squared_error(&y, &all(p)))?;
    print("focal, probability", 0.01, &|p| focal_loss_with_logits(&y, &all(logit(p)), 2.0))?;
    print("absolute, probability", 0.01, &|p| mean_absolute_error(&y, &all(p)))?;
    print("hinge, score", -2.0, &|score| hinge_loss(&signs, &all(score)))
}

/// Tries all hundredths from `from` up to 0.99 or 2, and prints the best.
fn print(name: &str, from: f64, loss: &dyn Fn(f64) -> Result<f64>) -> Result<()> {
    let n_guesses = if from < 0.0 { 401 } else { 99 };
    let (mut least, mut best) = (f64::INFINITY, 0.0);
    for i in 0..n_guesses {
        let guess = from + f64::from(i) / 100.0;
        let loss = loss(guess)?;
        if loss < least {
            (least, best) = (loss, guess);
        }
    }
    println!("{name:<24} {:>6}", show::fixed(best, 2));
    Ok(())
}
