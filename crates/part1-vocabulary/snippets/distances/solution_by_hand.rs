//! The points (2, 0, 1) and (0, 1, 3), measured in every way of this page.

use learning::metrics::pairwise;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    // Euclid, Manhattan, Chebyshev, dot product and cosine
    let by_hand: [f64; 5] = [3.0, 5.0, 2.0, 3.0, 3.0 / 50.0_f64.sqrt()]; // yours: the five numbers

    let (a, b) = (array![2.0, 0.0, 1.0], array![0.0, 1.0, 3.0]);
    let by_library = [
        pairwise::euclidean_distance(&a, &b)?,
        pairwise::manhattan_distance(&a, &b)?,
        pairwise::chebyshev_distance(&a, &b)?,
        a.dot(&b),
        pairwise::cosine_similarity(&a, &b)?,
    ];
    println!("by hand     {}", show::vector(by_hand, 4));
    println!("by library  {}", show::vector(by_library, 4));
    Ok(())
}
