//! A paragraph, and the same one read twice: far apart by distance, identical by cosine.

use learning::metrics::pairwise::{cosine_similarity, euclidean_distance};
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    // How often I, you and the stand in three texts.
    let once = array![6.0, 0.0, 5.0];
    let twice = array![12.0, 0.0, 10.0];
    let another = array![3.0, 0.0, 8.0];
    for (name, text) in [("read twice", twice), ("another one", another)] {
        let distance = euclidean_distance(&once, &text)?;
        let cosine = cosine_similarity(&once, &text)?;
        println!("{name:<11}  Euclidean {}", show::fixed(distance, 4));
        println!("             cosine    {}", show::fixed(cosine, 4));
    }
    Ok(())
}
