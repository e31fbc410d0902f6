//! Mini-batch k-means: how near a hundred samples at a time come to the inertia of all 10,000.

use classical::cluster::KMeans;
use ndarray::{Array2, ArrayView1, Axis, s};
use numerics::{Result, Rng, linalg};

pub fn main() -> Result<()> {
    let mut rng = Rng::new(2);
    let places: Array2<f64> = rng.normals((10, 8)) * 1.5;
    let which = rng.choice(10, 10_000)?;
    let x = places.select(Axis(0), &which) + rng.normals((10_000, 8));
    let start = x.slice(s![..10, ..]).to_owned();
    let all = KMeans { n_clusters: 10, ..KMeans::default() }.fit_from(&x, &start)?;
    let (mut centers, mut counts) = (start, [0.0; 10]);
    let mut rows = Vec::new();
    for step in 1..=1000 {
        let batch = x.select(Axis(0), &rng.choice(10_000, 100)?);
        for (sample, center) in batch.rows().into_iter().zip(nearest(&batch, &centers)?) {
            counts[center.0] += 1.0;
            let pull = (&sample - &centers.row(center.0)) / counts[center.0];
            centers.row_mut(center.0).scaled_add(1.0, &pull);
        }
        if [1, 10, 100, 1000].contains(&step) {
            let inertia: f64 = nearest(&x, &centers)?.iter().map(|(_, square)| square).sum();
            rows.push(show::row![step, step * 1000, (inertia / all.inertia(), 3)]);
        }
    }
    println!("{}", show::table(&["batches", "distances", "inertia / k-means'"], &rows));
    println!("k-means: {} steps, {} distances", all.n_iter(), all.n_iter() * 100_000);
    Ok(())
}

/// For each sample the number of its nearest center, and the squared distance.
fn nearest(x: &Array2<f64>, centers: &Array2<f64>) -> Result<Vec<(usize, f64)>> {
    let squares = linalg::pairwise_squared_distances(x, centers)?;
    let nearer = |a: (usize, f64), b: (usize, f64)| if b.1 < a.1 { b } else { a };
    let least =
        |row: ArrayView1<'_, f64>| row.iter().copied().enumerate().fold((0, f64::INFINITY), nearer);
    Ok(squares.rows().into_iter().map(least).collect())
}
