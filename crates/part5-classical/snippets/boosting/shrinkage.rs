//! Shrinkage by small steps: the held-out error of boosting on diabetes, mean of 5 splits.

use classical::boosting::{GradientBoosting, Splits};
use ndarray::{Array2, Axis};
use numerics::Rng;
use numerics::estimator::Fit;

pub fn main() -> numerics::Result<()> {
    let (rates, rounds) = ([1.0, 0.3, 0.1, 0.03], [0, 3, 10, 30, 100, 300]);
    let mut errors = Array2::<f64>::zeros((4, 6));
    for seed in 0..5 {
        let order = Rng::new(seed).permutation(442);
        let rows = |part: &[usize]| {
            (data::diabetes().x.select(Axis(0), part), data::diabetes().y.select(Axis(0), part))
        };
        let ((x, y), (new_x, new_y)) = (rows(&order[..342]), rows(&order[342..]));
        for (i, learning_rate) in rates.into_iter().enumerate() {
            let model = GradientBoosting {
                n_rounds: 300,
                learning_rate,
                max_depth: 2,
                splits: Splits::Exact, // as in the plain form; the next page has more to choose
                lambda: 0.0,
                ..Default::default()
            };
            let model = model.fit(&x, &y)?;
            for (j, n_rounds) in rounds.into_iter().enumerate() {
                let left = model.scores_after(n_rounds, &new_x)?.column(0).to_owned() - &new_y;
                errors[[i, j]] += left.dot(&left).sqrt() / 50.0; // √100 samples, 5 splits
            }
        }
    }
    let rows = [0, 1, 2, 3].map(|i| show::row![show::fixed(rates[i], 2), (errors.row(i), 1)]);
    println!(
        "{}",
        show::table(&["learning rate", "0 rounds", "3", "10", "30", "100", "300"], &rows)
    );
    Ok(())
}
