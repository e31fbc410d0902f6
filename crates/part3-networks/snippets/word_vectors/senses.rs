//! One word in two sentences: its own vector is the same in both, a mean of the sentence is not.

use ndarray::Array1;
use part3_networks::embeddings::nearest;
use part3_networks::word_vectors::shipped;

pub fn main() -> numerics::Result<()> {
    let vectors = shipped()?;
    println!("right, static embedding: {}", nearest(&vectors, "right", 4)?);
    let mut means = Vec::new();
    for sentence in ["the right whale and the sperm whale", "it was not right to kill a man"] {
        let words: Vec<&str> = sentence.split(' ').collect();
        let mut mean = Array1::zeros(32);
        for word in &words {
            mean.scaled_add(1.0 / words.len() as f64, &vectors.vector(word)?);
        }
        let near = vectors.nearest(&mean, &words, 4)?;
        let near: Vec<&str> = near.iter().map(|(word, _)| word.as_str()).collect();
        println!("{sentence}: {}", near.join(", "));
        means.push(mean);
    }
    let cosine = |a: &Array1<f64>, b: &Array1<f64>| a.dot(b) / (a.dot(a) * b.dot(b)).sqrt();
    let right = vectors.vector("right")?.to_owned();
    println!("cosine of two static embeddings      {}", show::fixed(cosine(&right, &right), 3));
    println!(
        "cosine of two contextual embeddings  {}",
        show::fixed(cosine(&means[0], &means[1]), 3)
    );
    Ok(())
}
