//! Mini-batch k-means: how near a hundred samples at a time come to the inertia of all 10,000.

use classical::cluster::KMeans;
use ndarray::{Array1, Array2, Axis, s};
use numerics::{Result, Rng, linalg};

pub fn main() -> Result<()> {
    let mut rows = Vec::new();
    for seed in 0..4 {
        let mut rng = Rng::new(seed);
        let places: Array2<f64> = rng.normals((10, 8)) * 1.5;
        let which = rng.choice(10, 10_000)?;
        let x = places.select(Axis(0), &which) + rng.normals((10_000, 8));
        let start = x.slice(s![..10, ..]).to_owned();
        let all = KMeans { n_clusters: 10, ..KMeans::default() }.fit_from(&x, &start)?;
        let (mut centers, mut counts, mut ratios) = (start, [0.0; 10], Vec::new());
        for n_batches in 1..=1000 {
            let batch = x.select(Axis(0), &rng.choice(10_000, 100)?);
            let squares = linalg::pairwise_squared_distances(&batch, &centers)?;
            for (sample, to) in batch.rows().into_iter().zip(squares.rows()) {
                let nearest = (1..10).fold(0, |best, c| if to[c] < to[best] { c } else { best });
                counts[nearest] += 1.0;
                let pull = (&sample - &centers.row(nearest)) / counts[nearest];
                centers.row_mut(nearest).scaled_add(1.0, &pull);
            }
            if [10, 100, 1000].contains(&n_batches) {
                let squares = linalg::pairwise_squared_distances(&x, &centers)?;
                let least: Array1<f64> =
                    squares.map_axis(Axis(1), |to| to.fold(f64::MAX, |least, d| least.min(*d)));
                ratios.push(least.sum() / all.inertia());
            }
        }
        rows.push(show::row![seed, all.n_iter(), (ratios, 2)]);
    }
    println!("inertia after so many batches ÷ inertia of k-means");
    let header = ["seed", "k-means' steps", "10 batches", "100 batches", "1,000 batches"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
