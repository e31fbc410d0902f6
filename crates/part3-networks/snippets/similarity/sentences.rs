//! Mean pooling: the second half of a sentence by Melville, looked for with the first.

use ndarray::{Array2, Axis};
use numerics::stats::median;
use part3_networks::similarity::{Near, half_sentences, nearness, places};

pub fn main() -> numerics::Result<()> {
    let (_, vectors) = data::moby_dick_vectors(); // (2144, 32)
    let shares = half_sentences(); // a row for each half: the share of each word
    let n = shares.nrows() / 2;
    let occurs_in = shares.mapv(|share| f64::from(u8::from(share > 0.0))).sum_axis(Axis(0));
    let idf = occurs_in.mapv(|halves| libm::log((1.0 + 2.0 * n as f64) / (1.0 + halves)) + 1.0);

    let tf_idf = &shares * &idf;
    let pooled = shares.dot(&vectors); // sentence embeddings: the mean vector of a half
    let centered = &pooled - &pooled.sum_axis(Axis(0)) / (2.0 * n as f64);
    let ways = [("TF-IDF", tf_idf), ("mean of vectors", pooled), ("minus their mean", centered)];
    let mut rows = Vec::new();
    for (name, halves) in ways {
        let (first, second) = halves.view().split_at(Axis(0), n);
        let near = nearness(&first.to_owned(), &second.to_owned(), Near::Cosine)?;
        let places: Vec<f64> = places(&near)?.iter().map(|place| *place as f64).collect();
        let found = places.iter().filter(|place| **place == 1.0).count();
        rows.push(show::row![name, found, (median(&places)?, 1), (off_diagonal(&near), 2)]);
    }
    let names = ["MiniLM, known words", "MiniLM, whole text"]; // recorded: it need not be here
    for (name, [found, place, near]) in names.iter().zip(part3_networks::minilm::recorded()?) {
        rows.push(show::row![*name, (found, 0), (place, 1), (near, 2)]);
    }
    let words = nearness(&vectors, &vectors, Near::Cosine)?;
    println!("sentences {}", show::integer(n));
    println!("mean cosine of two words {}", show::fixed(off_diagonal(&words), 2));
    let header = ["a half as", "found first", "median place", "cosine of strangers"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn off_diagonal(near: &Array2<f64>) -> f64 {
    (near.sum() - near.diag().sum()) / (near.len() - near.nrows()) as f64
}
