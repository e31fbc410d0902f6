//! Attention in two products: queries with keys, a softmax along each row, shares with values.

use networks::attention::{Mask, attention};
use numerics::Rng;
use numerics::functions::softmax_rows;

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(4);
    let x = rng.normals((3, 6)); // three words, six numbers each: (n_words, width)
    let other = rng.normals((2, 6)); // two words of another sentence
    let mut weights = || rng.normals((6, 4)) / 6.0_f64.sqrt(); // (width, d)
    let (w_q, w_k, w_v) = (weights(), weights(), weights());

    let (k, v) = (x.dot(&w_k), x.dot(&w_v)); // (n_words, d), both
    for (name, asking) in [("self-attention", &x), ("cross-attention", &other)] {
        let q = asking.dot(&w_q); // (n_queries, d)
        let scores = q.dot(&k.t()) / 4.0_f64.sqrt(); // (n_queries, n_words)
        let shares = softmax_rows(&scores);
        let output = shares.dot(&v); // (n_queries, d)
        let [q_shape, scores_shape] = [&q, &scores].map(show::shape);
        println!(
            "{name}: queries {q_shape}, scores {scores_shape}, output {}",
            show::shape(&output)
        );
        println!("{}", show::matrix(&shares, 3));

        let library = attention(q.view(), k.view(), v.view(), Mask::None)?;
        let alike = (output - library).iter().all(|x| x.abs() < 1e-12);
        println!("the library's output is the same: {alike}");
    }
    Ok(())
}
