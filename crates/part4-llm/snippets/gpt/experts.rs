//! A mixture of experts: a router picks two of eight for each byte, and how evenly.

use ndarray::{Array1, Array2, Axis};
use numerics::functions::{softmax, softmax_rows};
use numerics::{Rng, stats::order_by};

pub fn main() {
    let mut rng = Rng::new(8);
    let x = rng.normals((256, 16)); // a row for each byte: (256, width)
    let mut router = rng.normals((16, 8)) / 4.0; // (width, n_experts)
    let text = data::moby_dick().as_bytes();
    let mut times = Array1::zeros(256); // how much of chapter 1 each byte is
    text.iter().for_each(|&byte| times[usize::from(byte)] += 1.0 / text.len() as f64);
    for (name, byte) in [("e", b'e'), ("blank", b' ')] {
        let scores = x.row(usize::from(byte)).dot(&router); // (n_experts)
        let asked @ [first, second] = best_two(&scores);
        let shares = softmax(&scores.select(Axis(0), &asked));
        println!("{name}: experts {first} and {second}, shares {}", show::vector(&shares, 3));
    }
    for step in 0..=300 {
        let scores = x.dot(&router); // (256, n_experts)
        let mut asked = Array2::zeros(scores.dim()); // ½ for each of the two
        for (scores, mut asked) in scores.rows().into_iter().zip(asked.rows_mut()) {
            best_two(&scores.to_owned()).iter().for_each(|&expert| asked[expert] = 0.5);
        }
        let load = times.dot(&asked); // (n_experts)
        if step % 150 == 0 {
            println!("step {step:>3}: shares of the work {}", show::vector(&load, 2));
        }
        // Downhill on 8 · Σ load · mean probability.
        let p = softmax_rows(&scores);
        let gain = &load - &p.dot(&load).insert_axis(Axis(1)); // (256, n_experts)
        router -= &(x.t().dot(&(p * gain * times.view().insert_axis(Axis(1)))) * (8.0 * 0.3));
    }
}

fn best_two(scores: &Array1<f64>) -> [usize; 2] {
    let order = order_by(scores.len(), &|a, b| scores[b].total_cmp(&scores[a]));
    [order[0], order[1]]
}
