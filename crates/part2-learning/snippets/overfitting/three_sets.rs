//! One set fits the curves, one chooses among them, one, opened once, judges the choice.

use learning::metrics::root_mean_squared_error as rmse;
use numerics::Result;
use part2_learning::overfitting::{Part, Polynomial, PolynomialRidge, flock};

pub fn main() -> Result<()> {
    let flock = flock()?;
    let mut curves = Vec::new();
    for degree in 1..=12 {
        let ridge = PolynomialRidge { degree, alpha: 0.0 };
        curves.push(ridge.fit_points(flock.train.flipper_mm.view(), flock.train.bill_mm.view())?);
    }
    for (name, part) in [("training", &flock.train), ("validation", &flock.validation)] {
        let errors = curves.iter().map(|curve| error(curve, part)).collect::<Result<Vec<_>>>()?;
        let best = (0..12).min_by(|&i, &j| errors[i].total_cmp(&errors[j])).unwrap_or(0);
        println!("chosen by {name} error: degree {}", best + 1);
        println!("  {name} error  {} mm", show::fixed(errors[best], 2));
        println!("  test error  {} mm", show::fixed(error(&curves[best], &flock.test)?, 2));
    }
    Ok(())
}

fn error(curve: &Polynomial, part: &Part) -> Result<f64> {
    let predicted = part.flipper_mm.mapv(|flipper_mm| curve.at(flipper_mm));
    rmse(&part.bill_mm, &predicted)
}
