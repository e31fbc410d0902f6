//! What cannot be compared: an arrow without a direction, rows of two lengths, a p below 1.
//! twin: none (error-text)

use learning::metrics::pairwise::{cosine_similarity, euclidean_distance, minkowski_distance};
use ndarray::{Array1, array};

pub fn main() {
    let (whales, empty) = (array![3.0, 0.0, 1.0], Array1::<f64>::zeros(3));
    let plain = whales.dot(&empty) / (whales.dot(&whales).sqrt() * empty.dot(&empty).sqrt());
    println!("plain formula: {}", show::fixed(plain, 4));
    let answers = [
        cosine_similarity(&whales, &empty),
        euclidean_distance(&whales, &array![3.0, 0.0]),
        minkowski_distance(&whales, &empty, 0.5),
    ];
    for answer in answers {
        match answer {
            Ok(number) => println!("library: {}", show::fixed(number, 4)),
            Err(error) => println!("library: {error}"),
        }
    }
}
