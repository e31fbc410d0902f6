//! k-means++: starts that are far from each other, drawn.

use numerics::{Rng, parallel, sum};

use super::points::{CHUNK, Points, squared_distance};

/// The row numbers of k samples, each drawn with odds that grow with the squared distance to those before it.
///
/// Of 2 + ⌊ln k⌋ candidates each time the one that leaves the smallest sum of squared distances (of equal ones the first).
pub(super) fn plus_plus(points: &Points, k: usize, rng: &mut Rng) -> Vec<usize> {
    let n_trials = 2 + libm::log(k as f64) as usize;
    let first = (rng.random() * points.n as f64) as usize;
    let mut seeds = vec![first.min(points.n - 1)];
    let mut distances = vec![f64::INFINITY; points.n];
    let mut total = add_seed(points, seeds[0], &mut distances);
    while seeds.len() < k {
        let candidates: Vec<usize> =
            draw(&distances, (0..n_trials).map(|_| rng.random() * total).collect());
        let totals = totals_with(points, &candidates, &distances);
        let best = (0..n_trials).fold(0, |best, t| if totals[t] < totals[best] { t } else { best });
        total = add_seed(points, candidates[best], &mut distances);
        seeds.push(candidates[best]);
    }
    seeds
}

/// The samples at these places of the running sum of the weights.
fn draw(weights: &[f64], targets: Vec<f64>) -> Vec<usize> {
    let mut running = Vec::with_capacity(weights.len());
    let mut total = 0.0;
    for weight in weights {
        total += weight;
        running.push(total);
    }
    let last = weights.len() - 1;
    targets.iter().map(|t| running.partition_point(|sum| sum < t).min(last)).collect()
}

/// The distances with one more seed: their sum.
fn add_seed(points: &Points, seed: usize, distances: &mut [f64]) -> f64 {
    let pieces: Vec<&mut [f64]> = distances.chunks_mut(CHUNK).collect();
    let center = points.row(seed);
    let sums = parallel::map_pieces(pieces, |i, piece| {
        simd::widest(|| {
            for (l, distance) in piece.iter_mut().enumerate() {
                *distance = distance.min(squared_distance(points.row(i * CHUNK + l), center));
            }
            piece.iter().sum::<f64>()
        })
    });
    sum::sum(&sums)
}

/// What the sum of the distances would be with each of the candidates.
fn totals_with(points: &Points, candidates: &[usize], distances: &[f64]) -> Vec<f64> {
    let centers: Vec<&[f64]> = candidates.iter().map(|&i| points.row(i)).collect();
    let totals = parallel::fold(
        points.n,
        CHUNK,
        |rows| {
            simd::widest(|| {
                let mut totals = vec![0.0; centers.len()];
                for i in rows {
                    let row = points.row(i);
                    for (total, center) in totals.iter_mut().zip(&centers) {
                        *total += distances[i].min(squared_distance(row, center));
                    }
                }
                totals
            })
        },
        |a, b| a.iter().zip(&b).map(|(a, b)| a + b).collect(),
    );
    totals.unwrap_or_default()
}
