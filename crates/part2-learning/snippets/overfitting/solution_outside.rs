//! Four of 100 penguins lie outside the training range, and they make nearly all of the error.

use numerics::Result;
use part2_learning::overfitting::{PolynomialRidge, flock};

pub fn main() -> Result<()> {
    let flock = flock()?;
    let (x, y) = (&flock.train.flipper_mm, &flock.train.bill_mm);
    let low = x.iter().copied().fold(f64::INFINITY, f64::min);
    let high = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    println!("training flippers from {} to {} mm", show::integer(low), show::integer(high));
    let curve = PolynomialRidge { degree: 12, alpha: 0.0 }.fit_points(x.view(), y.view())?;
    let new = &flock.validation;
    let errors = new.flipper_mm.iter().zip(&new.bill_mm);
    let errors: Vec<_> =
        errors.map(|(&x, &y)| (x, (curve.at(x) - y) * (curve.at(x) - y))).collect();
    let rmse = |chosen: &[f64]| (chosen.iter().sum::<f64>() / chosen.len() as f64).sqrt();
    for (name, inside) in [("inside that range", true), ("outside that range", false)] {
        let squares = errors.iter().filter(|(x, _)| (low..=high).contains(x) == inside);
        let squares: Vec<f64> = squares.map(|(_, square)| *square).collect();
        let error = show::fixed(rmse(&squares), 2);
        println!("{} penguins {name}: error of degree 12 {error} mm", squares.len());
    }
    Ok(())
}
