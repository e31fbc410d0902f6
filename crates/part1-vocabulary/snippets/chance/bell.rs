//! How much lies within one, two, three standard deviations of the mean: three distributions.

use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let normal = rng.normals(100_000).to_vec();
    let mut dice = vec![0.0; 100_000];
    for throw in 0..12 * 100_000 {
        dice[throw / 12] += f64::from(rng.integers(1..7)?);
    }
    let flippers_mm = data::penguins_column("flipper_length_mm")?;
    let names = ["normal distribution", "sum of 12 dice", "342 flippers in mm"];
    let mut rows = Vec::new();
    for (name, values) in names.into_iter().zip([normal, dice, flippers_mm]) {
        let (mean, std) = (stats::mean(&values)?, stats::std_dev(&values, 0)?); // 0: divide by n
        let shares = [1.0, 2.0, 3.0].map(|k| {
            let within = values.iter().filter(|x| (*x - mean).abs() <= k * std);
            within.count() as f64 / values.len() as f64
        });
        rows.push(show::row![name, ([mean, std], 2), (shares, 3)]);
    }
    println!("{}", show::table(&["", "mean", "std", "1 std", "2 std", "3 std"], &rows));
    Ok(())
}
