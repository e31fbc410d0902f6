//! Five numbers and two centers, by pencil: two ends of k-means, one better than the other.

use classical::cluster::KMeans;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let inertia: f64 = 281.2; // yours: the inertia at the end of the walk that begins at 1 and 2
    println!("by pencil  {}", show::fixed(inertia, 1));
    let x = array![[1.0], [2.0], [9.0], [10.0], [30.0]];
    let how = KMeans { n_clusters: 2, ..KMeans::default() };
    let mut rows = Vec::new();
    for start in [[1.0, 2.0], better_start()] {
        let model = how.fit_from(&x, &array![[start[0]], [start[1]]])?;
        let ends = model.centers().column(0).to_vec();
        rows.push(show::row![(start, 0), (ends, 2), (model.inertia(), 1)]);
    }
    println!("{}", show::table(&["start", "", "end", "", "inertia"], &rows));
    Ok(())
}

/// Two of the numbers, from which the walk ends better.
fn better_start() -> [f64; 2] {
    // yours: two of the five numbers
    [9.0, 10.0]
    // end
}
