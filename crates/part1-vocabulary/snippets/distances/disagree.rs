//! Which of two Gentoos is closer to a third? One large difference against two smaller ones.

use learning::metrics::pairwise;
use ndarray::{Array1, array};

pub fn main() -> numerics::Result<()> {
    // Bill length, bill depth and flipper length, all in mm.
    let query = array![45.1, 14.5, 207.0];
    let first = array![45.1, 14.5, 215.0];
    let second = array![49.1, 14.5, 212.0];
    println!("the first differs by   {}", show::vector(&first - &query, 1));
    println!("the second differs by  {}\n", show::vector(&second - &query, 1));

    let closer = |name: &str, distance: &dyn Fn(&Array1<f64>) -> numerics::Result<f64>| {
        let (to_first, to_second) = (distance(&first)?, distance(&second)?);
        let closer = if to_first < to_second { "first" } else { "second" };
        let numbers = [to_first, to_second].map(|d| show::fixed(d, 2));
        Ok([vec![name.to_string()], numbers.to_vec(), vec![closer.to_string()]].concat())
    };
    let rows = [
        closer("Manhattan", &|x| pairwise::manhattan_distance(&query, x)),
        closer("Euclidean", &|x| pairwise::euclidean_distance(&query, x)),
        closer("Chebyshev", &|x| pairwise::chebyshev_distance(&query, x)),
    ]
    .into_iter()
    .collect::<numerics::Result<Vec<_>>>()?;
    println!("{}", show::table(&["distance", "to the first", "to the second", "closer"], &rows));
    Ok(())
}
