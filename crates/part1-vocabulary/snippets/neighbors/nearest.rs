//! One unknown penguin among six known ones: sort by distance, then let the nearest vote.

use data::Species;
use learning::metrics::pairwise::euclidean_distance;
use learning::neighbors::{KNearest, k_nearest};
use ndarray::{Array1, array};
use numerics::Result;
use numerics::estimator::{Fit, Predict};

pub fn main() -> Result<()> {
    // Bill length and bill depth in mm, of the first two penguins of each species.
    let x =
        array![[39.1, 18.7], [39.5, 17.4], [50.0, 19.5], [51.3, 19.2], [46.1, 13.2], [50.0, 16.3]];
    let y: Array1<usize> = array![0, 0, 1, 1, 2, 2];
    let new = array![48.5, 17.5]; // a Chinstrap, but the program does not know

    let mut rows = Vec::new();
    for (row, distance_mm) in k_nearest(x.view(), new.view(), 6, |a, b| euclidean_distance(a, b))? {
        let numbers = [x[[row, 0]], x[[row, 1]]].map(|mm| show::fixed(mm, 1));
        let distance_mm = show::fixed(distance_mm, 2);
        rows.push([&[Species::ALL[y[row]].to_string()][..], &numbers, &[distance_mm]].concat());
    }
    println!("{}\n", show::table(&["species", "length", "depth", "distance mm"], &rows));
    for n_neighbors in [1, 2, 3] {
        let model = KNearest { n_neighbors }.fit(&x, &y)?;
        let vote = model.predict(&array![[new[0], new[1]]])?;
        println!("k = {n_neighbors}: {}", Species::ALL[vote[0]]);
    }
    Ok(())
}
