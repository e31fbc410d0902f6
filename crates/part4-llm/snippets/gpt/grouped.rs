//! Grouped-query attention: four query heads share two heads of keys and values.

use ndarray::{Array2, Axis, concatenate, s};
use networks::attention::{Mask, MultiHead, attention, attention_weights};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(6);
    let x = rng.normals((5, 8)); // five words: (n_words, width)
    let [w_q, w_o] = [(); 2].map(|()| rng.normals((8, 8)) / 8.0_f64.sqrt());
    let [w_k, w_v] = [(); 2].map(|()| rng.normals((8, 4)) / 8.0_f64.sqrt()); // two heads of 2
    let (q, k, v) = (x.dot(&w_q), x.dot(&w_k), x.dot(&w_v)); // (5, 8), (5, 4), (5, 4)

    let mut found = Array2::zeros((5, 8));
    for head in 0..4 {
        let shared = head / 2; // 0, 0, 1, 1
        let q = q.slice(s![.., 2 * head..2 * head + 2]); // (5, 2)
        let k = k.slice(s![.., 2 * shared..2 * shared + 2]); // (5, 2)
        let v = v.slice(s![.., 2 * shared..2 * shared + 2]);
        let weights = attention_weights(q, k, Mask::Causal)?; // (5, 5)
        println!("head {head} asks keys {shared}: {}", show::vector(weights.row(4), 3));
        found.slice_mut(s![.., 2 * head..2 * head + 2]).assign(&attention(q, k, v, Mask::Causal)?);
    }
    let output = found.dot(&w_o); // (5, 8)

    let twice = |w: &Array2<f64>| {
        let (a, b) = (w.slice(s![.., ..2]), w.slice(s![.., 2..]));
        concatenate![Axis(1), a, a, b, b] // (8, 8)
    };
    let (key, value) = (twice(&w_k), twice(&w_v));
    let full = MultiHead { query: w_q, key, value, output: w_o, n_heads: 4 };
    let gap = output - full.forward(x.view(), x.view(), Mask::Causal)?;
    println!("a full layer with each head twice: the same {}", gap.iter().all(|g| g.abs() < 1e-12));
    let (ours, theirs) = (2 * (8 * 8 + 8 * 4), full.n_parameters());
    println!("parameters {ours} instead of {theirs}; keys and values of a word: 8 instead of 16");
    Ok(())
}
