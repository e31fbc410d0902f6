//! Top-k accuracy by hand: digits by the nearest mean picture, right among the first few.

use ndarray::{Array2, Axis};
use numerics::{Rng, split::train_test_split};

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let parts = train_test_split(&digits.x, &digits.y, 0.3338, &mut Rng::new(7))?;
    let mut distances = Array2::zeros((600, 10)); // squared, to the mean picture of each digit
    for digit in 0..10 {
        let own = (0..parts.y_train.len()).filter(|i| parts.y_train[*i] == digit);
        let own = parts.x_train.select(Axis(0), &own.collect::<Vec<_>>());
        let differences = &parts.x_test - &own.mean_axis(Axis(0)).unwrap_or_default();
        distances.column_mut(digit).assign(&(&differences * &differences).sum_axis(Axis(1)));
    }
    for k in [1, 2, 3, 5] {
        let is_right = |i: &usize| {
            let own = distances[[*i, parts.y_test[*i]]];
            distances.row(*i).iter().filter(|other| **other < own).count() < k
        };
        let share = (0..600).filter(is_right).count() as f64 / 600.0;
        println!("top-k accuracy, k {k}   {}", show::fixed(share, 4));
    }
    Ok(())
}
