//! Four of 100 penguins lie outside the training range, and they make nearly all of the error.

use ndarray::Array1;
use numerics::Result;
use part2_learning::overfitting::{PolynomialRidge, flock};

pub fn main() -> Result<()> {
    let flock = flock()?;
    let (x, y) = (&flock.train.flipper_mm, &flock.train.bill_mm);
    let low = x.iter().copied().fold(f64::INFINITY, f64::min);
    let high = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    println!("training flippers from {} to {} mm", show::integer(low), show::integer(high));
    let curve = PolynomialRidge { degree: 12, alpha: 0.0 }.fit_points(x, y)?;
    let new = &flock.validation;
    let squares = (new.flipper_mm.mapv(|x| curve.at(x)) - &new.bill_mm).mapv(|miss| miss * miss);
    for (name, inside) in [("inside", true), ("outside", false)] {
        let chosen = squares_where(&new.flipper_mm, &squares, low, high, inside);
        let error = show::fixed((chosen.iter().sum::<f64>() / chosen.len() as f64).sqrt(), 2);
        println!("{} penguins {name} that range: error of degree 12 {error} mm", chosen.len());
    }
    Ok(())
}

/// The squares of the penguins whose flipper lies from `low` to `high`, or of all others.
fn squares_where(
    x: &Array1<f64>,
    squares: &Array1<f64>,
    low: f64,
    high: f64,
    inside: bool,
) -> Vec<f64> {
    // yours: keep the squares whose flipper is on the side asked for
    let of_side = x.iter().zip(squares).filter(|(x, _)| (low..=high).contains(*x) == inside);
    of_side.map(|(_, square)| *square).collect()
    // end
}
