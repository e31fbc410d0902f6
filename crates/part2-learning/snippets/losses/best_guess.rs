//! Try every gram: which one number, guessed for all penguins, costs least under each loss?

use learning::losses::Loss;
use numerics::stats::{QuantileRule, mean, median, quantile};

pub fn main() -> numerics::Result<()> {
    let mass_g = data::penguins_column("body_mass_g")?;
    let losses = [
        ("squared", Loss::Squared),
        ("absolute", Loss::Absolute),
        ("quantile 0.9", Loss::Quantile { q: 0.9 }),
        ("Huber, delta 500 g", Loss::Huber { delta: 500.0 }),
        ("log-cosh", Loss::LogCosh),
    ];
    for (name, loss) in losses {
        let cost = |g: i32| mass_g.iter().map(|mass| loss.of(f64::from(g) - mass)).sum::<f64>();
        let best_g = (2700..=6300).min_by(|a, b| cost(*a).total_cmp(&cost(*b)));
        println!("{name:<20}{} g", best_g.unwrap_or(0));
    }
    let ninth = quantile(&mass_g, 0.9, QuantileRule::InvertedCdf)?;
    println!("mean {} g", show::fixed(mean(&mass_g)?, 2));
    println!("median {} g", show::fixed(median(&mass_g)?, 2));
    println!("0.9 quantile {} g", show::fixed(ninth, 2));
    Ok(())
}
