//! How many tokens a pass brings if each draft is accepted with the same probability.

use language::decoding::speculate;
use ndarray::{Array2, array};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    // The two models have 0.7 in common, after any text.
    let (p, q) = ([0.5, 0.3, 0.2], array![0.2, 0.3, 0.5]);
    let mut target = |_: &[u8], n: usize| Ok(Array2::from_shape_fn((n, 3), |(_, token)| p[token]));
    let mut draft = |_: &[u8]| Ok(q.clone());
    let mut rows = Vec::new();
    for n_ahead in [1, 2, 4, 8, 16] {
        let written = speculate(&mut target, &mut draft, &[0], 8000, n_ahead, &mut Rng::new(3))?;
        let counted = 8000.0 / written.n_passes as f64;
        rows.push(show::row![n_ahead, (counted, 2), (expected(0.7, n_ahead), 2)]);
    }
    println!("{}", show::table(&["ahead", "tokens a pass", "by formula"], &rows));
    Ok(())
}

/// The mean number of tokens of a pass.
fn expected(rate: f64, n_ahead: usize) -> f64 {
    // yours: the sum of the probabilities that a pass brings at least 1, 2, … tokens
    (0..=n_ahead).map(|i| libm::pow(rate, i as f64)).sum()
    // end
}
