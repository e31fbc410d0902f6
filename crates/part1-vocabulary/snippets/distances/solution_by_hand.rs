//! The points (2, 0, 1) and (0, 1, 3), measured in every way of this page.

use learning::metrics::pairwise::{
    chebyshev_distance, cosine_similarity, euclidean_distance, manhattan_distance,
};
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let (a, b) = (array![2.0, 0.0, 1.0], array![0.0, 1.0, 3.0]);
    println!("Euclidean  {}", show::fixed(euclidean_distance(&a, &b)?, 4));
    println!("Manhattan  {}", show::fixed(manhattan_distance(&a, &b)?, 4));
    println!("Chebyshev  {}", show::fixed(chebyshev_distance(&a, &b)?, 4));
    println!("dot        {}", show::fixed(a.dot(&b), 4));
    println!("cosine     {}", show::fixed(cosine_similarity(&a, &b)?, 4));
    Ok(())
}
