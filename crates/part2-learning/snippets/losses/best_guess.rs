//! Try every gram: which one number, guessed for all penguins, costs least under each loss?

use learning::losses::Loss;
use numerics::Result;
use numerics::stats::{QuantileRule, mean, median, quantile};

pub fn main() -> Result<()> {
    let mass_g = data::penguins_column("body_mass_g")?;
    let ninth = quantile(&mass_g, 0.9, QuantileRule::InvertedCdf)?;
    let cases = [
        ("squared", Loss::Squared, "mean", Some(mean(&mass_g)?)),
        ("absolute", Loss::Absolute, "median", Some(median(&mass_g)?)),
        ("quantile 0.9", Loss::Quantile { q: 0.9 }, "0.9 quantile", Some(ninth)),
        ("Huber, delta 500 g", Loss::Huber { delta: 500.0 }, "between", None),
        ("log-cosh", Loss::LogCosh, "near the median", None),
    ];
    let mut rows = Vec::new();
    for (name, loss, known_as, value) in cases {
        let (mut least, mut best_g) = (f64::INFINITY, 0);
        for guess_g in 2700..=6300 {
            let cost: f64 = mass_g.iter().map(|mass| loss.of(f64::from(guess_g) - mass)).sum();
            if cost < least {
                (least, best_g) = (cost, guess_g);
            }
        }
        let value = value.map_or("–".to_string(), |value| show::fixed(value, 2));
        rows.push([name.to_string(), best_g.to_string(), known_as.to_string(), value]);
    }
    let header = ["loss", "best of 3,601 guesses, g", "known as", "g"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
