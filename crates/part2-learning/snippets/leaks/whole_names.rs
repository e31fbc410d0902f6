//! More letters, up to the whole name: the leaky score reaches for 1, and knows nothing new.

use learning::preprocessing::TargetEncoder;
use numerics::{Result, Rng};
use part2_learning::leaks::{ending, names_with_targets};

pub fn main() -> Result<()> {
    let (names, y) = names_with_targets();
    let order = Rng::new(7).permutation(names.len());
    let (later, known) = order.split_at(2000);
    let held_out = &known[..2000]; // known already: the leak
    let mut rows = Vec::new();
    for n in [4, 6, 20] {
        let endings =
            |rows: &[usize]| -> Vec<&str> { rows.iter().map(|i| ending(&names[*i], n)).collect() };
        let targets: Vec<f64> = known.iter().map(|i| y[*i]).collect();
        let shares = TargetEncoder::default().fit(&endings(known), &targets)?;
        let accuracy = |rows: &[usize]| {
            let codes = shares.transform(&endings(rows));
            let right = rows.iter().zip(codes).filter(|(i, p)| (*p > 0.5) == (y[**i] > 0.5));
            right.count() as f64 / rows.len() as f64
        };
        let scores = [accuracy(held_out), accuracy(later)];
        rows.push(show::row![n, shares.n_categories(), (scores, 4)]);
    }
    let women = later.iter().filter(|i| y[**i] == 1.0).count();
    println!("{}\n", show::table(&["letters", "endings", "held out", "later names"], &rows));
    println!("always a woman, later names  {}", show::fixed(women as f64 / 2000.0, 4));
    Ok(())
}
