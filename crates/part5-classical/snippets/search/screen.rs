//! Rough scores in f32 find the few samples worth an exact distance; no nearest is lost.

use ndarray::{Array1, Array2, ArrayView1, Axis};

pub fn main() {
    let (mut rng, mut rows, mut n_kept) = (numerics::Rng::new(7), Vec::new(), 0);
    let (x, asked): (Array2<f64>, Array2<f64>) = (rng.normals((5000, 16)), rng.normals((50, 16)));
    for moved in [0.0, 10.0, 100.0, 1000.0] {
        let (x, asked) = (&x + moved, &asked + moved);
        let (mut n_right, mut n_measured) = (0, 0);
        for q in asked.rows() {
            let nearest = smallest(&(&x - &q).pow2().sum_axis(Axis(1))); // by exact distances
            let (score, off) = rough_scores(&x, q); // the true score is within `off` of it
            let most = &score + &off;
            let limit = most[smallest(&most)]; // the best true score is no higher
            let is_measured = (&score - &off).mapv(|least| least <= limit);
            n_right += usize::from(smallest(&score) == nearest);
            n_measured += is_measured.mapv(usize::from).sum();
            n_kept += usize::from(is_measured[nearest]);
        }
        rows.push(show::row![(moved, 0), n_right, (n_measured as f64 / 50.0, 1)]);
    }
    println!("{}", show::table(&["moved by", "right by score", "measured of 5,000"], &rows));
    println!("the nearest is among the measured  {n_kept} of 200 times");
}

/// For each sample |x|²/2 − q·x, computed in f32, and by how much it may be off.
fn rough_scores(x: &Array2<f64>, q: ArrayView1<f64>) -> (Array1<f64>, Array1<f64>) {
    let squares = x.pow2().sum_axis(Axis(1)); // |x|²; one could keep it for all questions
    let mut score = squares.mapv(|square| (square / 2.0) as f32);
    for (column, &q) in x.columns().into_iter().zip(q) {
        score -= &column.mapv(|value| value as f32 * q as f32);
    }
    let gamma = 24.0 / f64::from(1 << 24); // the share that 24 roundings to 24 bits can change
    (score.mapv(f64::from), gamma * (squares + q.pow2().sum() / 2.0))
}

fn smallest(values: &Array1<f64>) -> usize {
    (1..values.len()).fold(0, |best, i| if values[i] < values[best] { i } else { best })
}
