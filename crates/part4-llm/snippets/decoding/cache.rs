//! A KV cache by hand: keys and values are kept, and the last row of attention stays the same.

use ndarray::{Array2, ArrayView2, Axis, concatenate, s};
use numerics::{Rng, functions::softmax_rows};

pub fn main() {
    let mut rng = Rng::new(2);
    let x = rng.normals((64, 16)); // what comes in for 64 tokens: (n_tokens, width)
    let [w_q, w_k, w_v] = [(); 3].map(|()| rng.normals((16, 16)) / 4.0);

    let (mut keys, mut values) = (Array2::zeros((0, 16)), Array2::zeros((0, 16)));
    let (mut again, mut kept, mut rows) = (0, 0, Vec::new()); // products added up so far
    for n in 1..=64 {
        let (before, newest) = ((again, kept), x.slice(s![n - 1..n, ..])); // (1, 16)
        let k = product(x.slice(s![..n, ..]), &w_k, &mut again); // (n, 16), all of them again
        let v = product(x.slice(s![..n, ..]), &w_v, &mut again);
        let recomputed = look_up(&product(newest, &w_q, &mut again), &k, &v, &mut again);

        keys = concatenate![Axis(0), keys, product(newest, &w_k, &mut kept)]; // one row more
        values = concatenate![Axis(0), values, product(newest, &w_v, &mut kept)];
        let cached = look_up(&product(newest, &w_q, &mut kept), &keys, &values, &mut kept);

        if [1, 2, 4, 16, 64].contains(&n) {
            let alike = (recomputed - cached).iter().all(|gap| gap.abs() < 1e-12);
            rows.push(show::row![n, again - before.0, kept - before.1, alike.to_string()]);
        }
    }
    println!("{}", show::table(&["token", "all again", "with the cache", "same output"], &rows));
    println!("64 tokens: {} and {}", show::integer(again as f64), show::integer(kept as f64));
}

fn product(x: ArrayView2<f64>, w: &Array2<f64>, count: &mut usize) -> Array2<f64> {
    *count += x.len() * w.ncols();
    x.dot(w)
}

fn look_up(q: &Array2<f64>, k: &Array2<f64>, v: &Array2<f64>, count: &mut usize) -> Array2<f64> {
    *count += k.len() + v.len();
    softmax_rows(&(q.dot(&k.t()) / 4.0)).dot(v)
}
