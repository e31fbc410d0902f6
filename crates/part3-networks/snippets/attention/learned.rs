//! A look-up learns: its scores ignored, divided by √d, or left as they are.

use learning::optim::shuffled;
use networks::figures::{Riddle, Sentence, sentences};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for (name, sharpness) in [("ignored", 0.0), ("divided by √d", 1.0), ("as they are", 8.0)] {
        let mut right = [0.0; 3]; // the mean of five seeds
        for seed in 0..5 {
            let right_here = learn(64, sharpness, &mut Rng::new(seed))?;
            for (sum, n) in right.iter_mut().zip(right_here) {
                *sum += n as f64 / 5.0;
            }
        }
        rows.push(show::row![name, (right, 1)]);
    }
    println!("{}", show::table(&["scores", "16 steps", "32 steps", "64 steps"], &rows));
    Ok(())
}

/// Right answers to 256 sentences that are not trained on, after 16, 32 and 64 steps.
fn learn(d: usize, sharpness: f64, rng: &mut Rng) -> numerics::Result<[usize; 3]> {
    let all = sentences();
    let order = rng.permutation(all.len());
    let pick = |rows: &[usize]| rows.iter().map(|&i| all[i]).collect::<Vec<Sentence>>();
    let (train, unseen) = (&order[..256], &order[256..512]);
    let mut model = Riddle::random(d, sharpness, rng)?;
    let mut right = [0; 3];
    for epoch in 1..=4 {
        for batch in shuffled(256, 16, rng)? {
            model.step(&batch.iter().map(|&i| all[train[i]]).collect::<Vec<_>>())?;
        }
        if let Some(i) = [1, 2, 4].iter().position(|&stop| stop == epoch) {
            right[i] = model.right(&pick(unseen))?;
        }
    }
    Ok(right)
}
