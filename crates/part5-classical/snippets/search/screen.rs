//! Rough scores in f32 find the few samples worth an exact distance; no nearest is lost.

use ndarray::{Array1, Array2};
use numerics::Rng;

const N: usize = 5000;

pub fn main() {
    let mut rng = Rng::new(7);
    let (x, asked): (Array2<f64>, Array2<f64>) = (rng.normals((N, 16)), rng.normals((50, 16)));
    let lost = 24.0 / f64::from(1 << 24); // what 24 roundings to 24 bits can change, as a share
    let (mut rows, mut n_kept) = (Vec::new(), 0);
    for moved in [0.0, 10.0, 100.0, 1000.0] {
        let (x, asked) = (&x + moved, &asked + moved);
        let half = x.columns().into_iter().fold(Array1::zeros(N), |half, c| half + c.pow2() / 2.0);
        let (mut n_right, mut n_measured) = (0, 0);
        for q in asked.rows() {
            let (mut squared, mut score) = (Array1::zeros(N), half.mapv(|h: f64| h as f32));
            for (column, &q) in x.columns().into_iter().zip(q) {
                squared += &(&column - q).pow2();
                score -= &(column.mapv(|v| v as f32) * q as f32);
            }
            // The true |x|²/2 − q·x lies within `off` of the score.
            let off = (&half * 2.0 + q.pow2().sum() / 2.0) * lost;
            let least = |i: usize| f64::from(score[i]) - off[i];
            let most = |i: usize| f64::from(score[i]) + off[i];
            let limit = (0..N).map(most).fold(f64::INFINITY, f64::min);
            let nearest = (0..N).fold(0, |a, b| if squared[b] < squared[a] { b } else { a });
            let lowest = (0..N).fold(0, |a, b| if score[b] < score[a] { b } else { a });
            n_right += usize::from(nearest == lowest);
            n_measured += (0..N).filter(|i| least(*i) <= limit).count();
            n_kept += usize::from(least(nearest) <= limit);
        }
        rows.push(show::row![(moved, 0), n_right, (n_measured as f64 / 50.0, 1)]);
    }
    println!("{}", show::table(&["moved by", "right by score", "measured of 5,000"], &rows));
    println!("the nearest is among the measured  {n_kept} of 200 times");
}
