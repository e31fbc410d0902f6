//! One set fits the curves, one chooses among them, one, opened once, judges the choice.

use learning::metrics::root_mean_squared_error as rmse;
use numerics::Result;
use part2_learning::overfitting::{Part, PolynomialRidge, flock};

pub fn main() -> Result<()> {
    let flock = flock()?;
    let error = |degree: usize, part: &Part| -> Result<f64> {
        let ridge = PolynomialRidge { degree, alpha: 0.0 };
        let curve = ridge.fit_points(&flock.train.flipper_mm, &flock.train.bill_mm)?;
        rmse(&part.bill_mm, &part.flipper_mm.mapv(|flipper_mm| curve.at(flipper_mm)))
    };
    for (name, part) in [("training", &flock.train), ("validation", &flock.validation)] {
        let errors = (1..=12).map(|degree| error(degree, part)).collect::<Result<Vec<_>>>()?;
        let best = (0..12).min_by(|&i, &j| errors[i].total_cmp(&errors[j])).unwrap_or(0);
        println!("chosen by {name} error: degree {}", best + 1);
        println!("  {name} error  {} mm", show::fixed(errors[best], 2));
        println!("  test error  {} mm", show::fixed(error(best + 1, &flock.test)?, 2));
    }
    Ok(())
}
