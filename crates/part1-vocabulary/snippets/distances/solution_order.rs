//! Chebyshev ≤ Euclidean ≤ Manhattan, checked on every pair of penguins.

use learning::metrics::pairwise::{chebyshev_distance, euclidean_distance, manhattan_distance};
use ndarray::Axis;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["bill_length_mm", "bill_depth_mm", "flipper_length_mm"])?;
    let (mut pairs, mut exceptions, mut smallest, mut largest) = (0, 0, f64::INFINITY, 0.0_f64);
    for i in 0..x.len_of(Axis(0)) {
        for j in 0..i {
            let (a, b) = (x.row(i), x.row(j));
            let chebyshev = chebyshev_distance(a, b)?;
            let euclidean = euclidean_distance(a, b)?;
            let manhattan = manhattan_distance(a, b)?;
            pairs += 1;
            if chebyshev > euclidean || euclidean > manhattan {
                exceptions += 1;
            }
            if chebyshev > 0.0 {
                smallest = smallest.min(manhattan / chebyshev);
                largest = largest.max(manhattan / chebyshev);
            }
        }
    }
    println!("{} pairs, {exceptions} exceptions", show::integer(pairs));
    println!("Manhattan / Chebyshev: from {}", show::fixed(smallest, 4));
    println!("                         to {}", show::fixed(largest, 4));
    Ok(())
}
