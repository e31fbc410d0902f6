//! The best of 1,000 coin tosses: with nothing to learn, the winner still gets 65 of 100 right.

use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let mut rng = Rng::new(7);
    let mut tosses = |n: usize| -> Vec<bool> { (0..n).map(|_| rng.random() < 0.5).collect() };
    let truth = tosses(100);
    let right: Vec<usize> = (0..1000)
        .map(|_| tosses(100).iter().zip(&truth).filter(|(guess, truth)| guess == truth).count())
        .collect();
    for n_models in [1, 10, 100, 1000] {
        let n_right = best(&right[..n_models]);
        println!("best of {:>5} coins: {n_right} of 100 right", show::integer(n_models));
    }
    let fresh_truth = tosses(100);
    let fresh = tosses(100).iter().zip(&fresh_truth).filter(|(a, b)| a == b).count();
    println!("the winner on 100 fresh samples: {fresh} right");
    Ok(())
}

fn best(right: &[usize]) -> usize {
    // yours: the largest of the counts
    right.iter().copied().max().unwrap_or(0)
    // end
}
