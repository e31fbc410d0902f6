//! Two words of Moby-Dick picked at random have a cosine of 0.58, until the mean vector is gone.

use ndarray::{Array2, ArrayView2, Axis};
use networks::word_vectors::WordVectors;
use part3_networks::embeddings::in_own_group;
use part3_networks::word_vectors::shipped;

pub fn main() -> numerics::Result<()> {
    let vectors = shipped()?;
    let words = vectors.words().to_vec();
    let centered = WordVectors::new(words, centered(vectors.vectors()))?;
    for (name, vectors) in [("as shipped", vectors), ("centered", centered)] {
        // The sum of all dot products is the squared length of the sum; each word with itself is 1.
        let (n, sum) = (vectors.words().len() as f64, vectors.units().sum_axis(Axis(0)));
        let any_two = (sum.dot(&sum) - n) / (n * (n - 1.0));
        let near = vectors.similarity("captain", "mate")?;
        let cosines = show::vector([any_two, near], 3);
        let own = in_own_group(&vectors)?;
        println!("{name:<10}  any two; captain, mate {cosines}  {own} of 87");
    }
    Ok(())
}

fn centered(vectors: ArrayView2<f64>) -> Array2<f64> {
    // yours: the mean over all words (axis 0), taken from each of them
    &vectors - &vectors.mean_axis(Axis(0)).unwrap_or_default()
    // end
}
