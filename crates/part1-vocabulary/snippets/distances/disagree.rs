//! Which of two Gentoos is closer to a third? One large difference against two smaller ones.

use learning::metrics::pairwise::minkowski_distance;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    // Bill length, bill depth and flipper length, all in mm.
    let query = array![45.1, 14.5, 207.0];
    let first = array![45.1, 14.5, 215.0];
    let second = array![49.1, 14.5, 212.0];
    println!("the first differs by   {}", show::vector(&first - &query, 1));
    println!("the second differs by  {}", show::vector(&second - &query, 1));

    let mut rows = Vec::new();
    for (name, p) in [("Manhattan", 1.0), ("Euclidean", 2.0), ("Chebyshev", f64::INFINITY)] {
        let to_first = minkowski_distance(&query, &first, p)?;
        let to_second = minkowski_distance(&query, &second, p)?;
        let closer = if to_first < to_second { "first" } else { "second" };
        rows.push(show::row![name, ([to_first, to_second], 2), closer]);
    }
    println!("{}", show::table(&["distance", "to the first", "to the second", "closer"], &rows));
    Ok(())
}
