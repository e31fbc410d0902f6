//! How much lies within one, two, three standard deviations of the mean: four distributions.

use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let bell = rng.normals(100_000).to_vec();
    let mut dice = vec![0.0; 100_000];
    for sum in &mut dice {
        for _ in 0..12 {
            *sum += f64::from(rng.integers(1..7)?);
        }
    }
    let flipper_mm = data::penguins_column("flipper_length_mm")?;
    let rows = [
        shares("normal distribution", &bell)?,
        shares("sum of 12 dice", &dice)?,
        shares("one die", &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0])?,
        shares("342 flippers in mm", &flipper_mm)?,
    ];
    let header = ["", "mean", "std", "1 std", "2 std", "3 std"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// Mean, standard deviation, and the shares of the values within 1, 2 and 3 of them.
fn shares(name: &str, values: &[f64]) -> numerics::Result<Vec<String>> {
    let (mean, std) = (stats::mean(values)?, stats::std_dev(values, 0)?);
    let mut row = vec![name.to_string(), show::fixed(mean, 2), show::fixed(std, 2)];
    for k in [1.0, 2.0, 3.0] {
        let within = |x: &&f64| (*x - mean).abs() <= k * std;
        let n = values.iter().filter(within).count();
        row.push(show::fixed(n as f64 / values.len() as f64, 3));
    }
    Ok(row)
}
