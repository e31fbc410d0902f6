//! Preprocessing leakage: thirty of 729 columns selected before the split, and after it.

use learning::linear_model::Ridge;
use ndarray::{Axis, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use part2_learning::leaks::{letter_pairs, names_with_targets, strongest_columns};

pub fn main() -> Result<()> {
    let (names, y) = names_with_targets();
    let mut rows = Vec::new();
    for n in [100, 200, 400, 800] {
        let (half, mut scores) = (n / 2, [0; 2]);
        for seed in 0..10 {
            let drawn = &Rng::new(seed).permutation(names.len())[..n];
            let x = letter_pairs(&drawn.iter().map(|i| &names[*i]).collect::<Vec<_>>());
            let y = y.select(Axis(0), drawn) * 2.0 - 1.0; // 1 for a woman's name, −1 for a man's
            let (y_test, y_train) = (y.slice(s![..half]), y.slice(s![half..]));
            let looks_ahead = strongest_columns(&x, &y, 30)?;
            let honest = strongest_columns(x.slice(s![half.., ..]), y_train, 30)?;
            for (score, columns) in scores.iter_mut().zip([looks_ahead, honest]) {
                let x = x.select(Axis(1), &columns);
                let model = Ridge::default().fit(x.slice(s![half.., ..]), y_train)?;
                let guesses = model.predict(x.slice(s![..half, ..]))?;
                let right = guesses.iter().zip(y_test).filter(|(p, y)| *p * *y > 0.0).count();
                *score += right;
            }
        }
        rows.push(show::row![n, (scores.map(|right| right as f64 / (10 * half) as f64), 4)]);
    }
    println!("{}", show::table(&["names", "first select, then split", "first split"], &rows));
    Ok(())
}
