//! Pairwise ranking by hand: three answers to one question pull and push each other.

use ndarray::{Array1, array};
use numerics::functions::sigmoid;

/// Slope and curvature of each answer's score, from all pairs of which one is better.
fn pairs(scores: &Array1<f64>, good: &Array1<f64>) -> (Array1<f64>, Array1<f64>) {
    let (mut g, mut h) = (Array1::zeros(scores.len()), Array1::zeros(scores.len()));
    for i in 0..scores.len() {
        for j in (0..scores.len()).filter(|&j| good[i] > good[j]) {
            // yours: slopes of −log σ(s_i − s_j) into g[i] and g[j], its curvature into both h
            let wrong = sigmoid(scores[j] - scores[i]);
            g[i] -= wrong;
            g[j] += wrong;
            h[i] += wrong * (1.0 - wrong);
            h[j] += wrong * (1.0 - wrong);
            // end
        }
    }
    (g, h)
}

pub fn main() {
    let (scores, good) = (array![0.2, 0.9, 0.4], array![2.0, 0.0, 1.0]);
    let (g, h) = pairs(&scores, &good);
    println!("g     {}\nh     {}", show::vector(&g, 4), show::vector(&h, 4));
    let step = -&g / (&h + 1.0);
    println!("step  {}\nthen  {}", show::vector(&step, 4), show::vector(&scores + &step, 4));
}
