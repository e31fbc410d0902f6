//! A bell of errors makes the squared loss, a Laplace distribution the absolute one.

const WIDTH_KG: f64 = 0.8;

pub fn main() -> numerics::Result<()> {
    let mass_g = data::penguins_column("body_mass_g")?;
    let sum = |guess_kg: f64, of_error: fn(f64) -> f64| -> f64 {
        mass_g.iter().map(|mass| of_error(mass / 1000.0 - guess_kg)).sum()
    };
    let n = mass_g.len() as f64;
    let rows = [3.7, 4.05, 4.2, 4.7].map(|guess_kg| {
        let (mse, mae) = (sum(guess_kg, |e| e * e) / n, sum(guess_kg, f64::abs) / n);
        let (normal, laplace) = (sum(guess_kg, bell), sum(guess_kg, tent));
        show::row![(guess_kg, 2), (mse, 4), (normal, 2), (mae, 4), (laplace, 2)]
    });
    let header = ["guess, kg", "MSE", "NLL, normal", "MAE", "NLL, Laplace distribution"];
    println!("{}", show::table(&header, &rows));
    for (name, nll) in [("normal ", bell as fn(f64) -> f64), ("Laplace", tent)] {
        let guesses = (3000..=5000).map(|grams| f64::from(grams) / 1000.0);
        let best = guesses.min_by(|a, b| sum(*a, nll).total_cmp(&sum(*b, nll)));
        let best_kg = show::fixed(best.unwrap_or(f64::NAN), 3);
        println!("likeliest of 2,001 guesses, {name}  {best_kg} kg");
    }
    Ok(())
}

/// Minus the logarithm of a normal density.
fn bell(error: f64) -> f64 {
    let widths = error / WIDTH_KG;
    -libm::log(libm::exp(-0.5 * widths * widths) / (WIDTH_KG * (2.0 * std::f64::consts::PI).sqrt()))
}

/// Minus the logarithm of a Laplace density.
fn tent(error: f64) -> f64 {
    -libm::log(libm::exp(-error.abs() / WIDTH_KG) / (2.0 * WIDTH_KG))
}
