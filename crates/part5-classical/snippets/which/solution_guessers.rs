//! Fifty guessers, chosen by the rows that judge them, and by rows that do not.

use ndarray::{Array1, Array2, Axis, s};
use numerics::Rng;

pub fn main() {
    let mut sums = [0.0; 2];
    for seed in 1..=100 {
        let mut rng = Rng::new(seed);
        let truth: Array1<f64> = rng.uniforms(200);
        let guesses: Array2<f64> = rng.uniforms((50, 200));
        let hits = Array2::from_shape_fn((50, 200), |(guesser, row)| {
            f64::from(u8::from((guesses[[guesser, row]] < 0.5) == (truth[row] < 0.5)))
        });
        let [first, last] = [s![.., ..100], s![.., 100..]].map(|h| hits.slice(h).sum_axis(Axis(1)));
        sums[0] += last[best(&last)];
        sums[1] += last[best(&first)];
    }
    println!("chosen by the rows that judge: right {} of 100", show::fixed(sums[0] / 100.0, 1));
    println!("chosen by other rows:          right {} of 100", show::fixed(sums[1] / 100.0, 1));
}

/// The guesser with the most hits; of equals the first.
fn best(hits: &Array1<f64>) -> usize {
    // yours: its number
    (0..hits.len()).fold(0, |best, i| if hits[i] > hits[best] { i } else { best })
    // end
}
