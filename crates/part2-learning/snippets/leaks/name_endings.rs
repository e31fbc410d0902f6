//! Target leakage: a name's ending, encoded by its share of women, with and without a look ahead.

use learning::preprocessing::TargetEncoder;
use numerics::{Result, Rng};
use part2_learning::leaks::{ending, names_with_targets};

pub fn main() -> Result<()> {
    let (names, y) = names_with_targets(); // 1 for a woman's name, 0 for a man's
    let order = Rng::new(7).permutation(names.len());
    let (later, rest) = order.split_at(2000); // asked for when the model is in use
    let (held_out, training) = rest.split_at(2000);

    let mut rows = Vec::new();
    for n in [1, 2, 4] {
        for (known, name) in [(training, "training"), (rest, "training and held out")] {
            let endings = |rows: &[usize]| -> Vec<&str> {
                rows.iter().map(|i| ending(&names[*i], n)).collect()
            };
            let targets: Vec<f64> = known.iter().map(|i| y[*i]).collect();
            let shares = TargetEncoder::default().fit(&endings(known), &targets)?;
            let scores = [training, held_out, later].map(|rows| {
                let codes = shares.transform(&endings(rows));
                let right = rows.iter().zip(codes).filter(|(i, p)| (*p > 0.5) == (y[**i] > 0.5));
                right.count() as f64 / rows.len() as f64
            });
            rows.push(show::row![n, name, (scores, 4)]);
        }
    }
    let header = ["letters", "shares learned from", "training", "held out", "later names"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
