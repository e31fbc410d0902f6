//! Transfer learning: one task's layers for another, frozen or by fine-tuning, or from scratch.

use ndarray::Array2;
use numerics::Rng;
use numerics::estimator::Predict;
use part3_networks::inductive_bias::{Task, fit_from};

pub fn main() -> numerics::Result<()> {
    let (low, high) = (|d: usize| (d < 5).then_some(d), |d: usize| d.checked_sub(5));
    let mut rows = Vec::new();
    for (name, old, new) in [
        ("0 to 4, then 5 to 9", Task::of(5, low), Task::of(5, high)),
        ("0 to 9, then odd or even", Task::of(10, Some), Task::of(2, |d| Some(d % 2))),
    ] {
        let mut right = [0; 3];
        for seed in 1..=3 {
            let rng = &mut Rng::new(seed);
            let before = [64, 32, 32, old.n_classes];
            let trained = fit_from(&[], &before, (&old.x_train, &old.y_train), 8, rng)?;
            let body = &trained.parameters()[..65 * 32 + 33 * 32]; // all but the head
            let hidden = |x: &Array2<f64>| Ok(trained.forward(x)?.values()[2].clone());

            let (x, y) = new.few(20, rng)?; // 20 pictures of each answer
            let sizes = [64, 32, 32, new.n_classes];
            let scratch = fit_from(&[], &sizes, (&x, &y), 30, rng)?.predict(&new.x_test)?;
            let head = fit_from(&[], &sizes[2..], (&hidden(&x)?, &y), 120, rng)?;
            let frozen = head.predict(&hidden(&new.x_test)?)?;
            let tuned = fit_from(body, &sizes, (&x, &y), 30, rng)?.predict(&new.x_test)?;
            for (sum, guesses) in right.iter_mut().zip([scratch, frozen, tuned]) {
                *sum += new.right(&guesses);
            }
        }
        let mean = right.map(|right| right as f64 / 3.0);
        rows.push(show::row![name, new.y_test.len(), (mean[0], 1), (mean[1], 1), (mean[2], 1)]);
    }
    println!("{}", show::table(&["", "pictures", "scratch", "frozen", "fine-tuned"], &rows));
    Ok(())
}
