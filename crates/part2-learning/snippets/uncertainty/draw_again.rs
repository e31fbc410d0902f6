//! The bootstrap by hand: penguins drawn again from themselves, and how far their means move.

use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    let flock = data::penguins_column("body_mass_g")?;
    println!("five penguins  {}", show::vector(&flock[..5], 0));
    let mut rng = Rng::new(7);
    for draw in 1..=3 {
        let masses = drawn(&flock[..5], &mut rng)?;
        let mean = show::fixed(stats::mean(&masses)?, 0);
        println!("draw {draw}         {}, mean {mean}", show::vector(&masses, 0));
    }

    let mut rows = Vec::new();
    for n in [5, 50, 342] {
        let (masses, mut rng) = (&flock[..n], Rng::new(7));
        let standard_error = stats::std_dev(masses, 1)? / (n as f64).sqrt();
        let means = (0..2000).map(|_| stats::mean(&drawn(masses, &mut rng)?));
        let means: Vec<f64> = means.collect::<Result<_>>()?;
        rows.push(show::row![n, ([standard_error, stats::std_dev(&means, 1)?], 1)]);
    }
    let header = ["penguins", "standard error g", "std of 2,000 drawn means g"];
    println!("\n{}", show::table(&header, &rows));
    Ok(())
}

/// As many values again, drawn at random; each is put back.
fn drawn(values: &[f64], rng: &mut Rng) -> Result<Vec<f64>> {
    let places = rng.choice(values.len(), values.len())?;
    Ok(places.into_iter().map(|i| values[i]).collect())
}
