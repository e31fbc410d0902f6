//! Held-out accuracy by the number of letters: clean, leaky, and what the leaky model is worth.
//! kind: figure

use learning::preprocessing::TargetEncoder;
use numerics::{Result, Rng};
use part2_learning::leaks::{ending, names_with_targets};
use show::figure::{Color, Figure};

pub fn main() -> Result<()> {
    let (names, y) = names_with_targets();
    let order = Rng::new(7).permutation(names.len());
    let (later, rest) = order.split_at(2000);
    let (held_out, training) = rest.split_at(2000);
    let score = |n: usize, known: &[usize], judged: &[usize]| -> Result<(f64, f64)> {
        let endings =
            |rows: &[usize]| -> Vec<&str> { rows.iter().map(|i| ending(&names[*i], n)).collect() };
        let targets: Vec<f64> = known.iter().map(|i| y[*i]).collect();
        let codes =
            TargetEncoder::default().fit(&endings(known), &targets)?.transform(&endings(judged));
        let right = judged.iter().zip(codes).filter(|(i, p)| (*p > 0.5) == (y[**i] > 0.5));
        Ok((n as f64, right.count() as f64 / judged.len() as f64))
    };
    let line = |known, judged| -> Result<Vec<(f64, f64)>> {
        (1..=7).map(|n| score(n, known, judged)).collect()
    };
    let what = "Three lines over 1 to 7 letters. The leaky held-out accuracy climbs from 0.76 \
                to 0.96; the clean one and the accuracy on later names fall together to 0.55.";
    let figure = Figure::new("The leak grows with every letter", what)
        .size(640, 340)
        .x_label("letters of the ending")
        .y_label("accuracy")
        .line("leaky, held out", Color::Orange, line(rest, held_out)?)
        .line("leaky, later names", Color::Red, line(rest, later)?)
        .line("clean, held out", Color::Blue, line(training, held_out)?);
    println!("{}", figure.svg()?);
    Ok(())
}
