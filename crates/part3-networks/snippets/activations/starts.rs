//! XOR from twenty random starts: how many are solved, by activation function and by width.

use ndarray::{Array1, Array2, Axis, array};
use networks::activations::Activation;
use numerics::Rng;
use numerics::functions::sigmoid;

pub fn main() {
    let mut rows = Vec::new();
    for f in Activation::ALL.into_iter().filter(|it| *it != Activation::GeluTanh) {
        let solved = |width| (0..20).filter(|seed| learns(f, width, *seed)).count() as f64;
        rows.push(show::row![f.name(), ([1, 2, 4, 8].map(solved), 0)]);
    }
    println!("{}", show::table(&["solved of 20", "1 unit", "2", "4", "8"], &rows));
}

/// Whether all four points get a probability of more than 0.51 for the truth after 200 steps.
fn learns(f: Activation, width: usize, seed: u64) -> bool {
    let x = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let y = array![[0.0], [1.0], [1.0], [0.0]];
    let mut rng = Rng::new(seed);
    let (mut w, mut b) = (rng.normals((2, width)), Array1::zeros(width));
    let (mut v, mut c): (Array2<f64>, f64) = (rng.normals((width, 1)), 0.0);
    for step in 0..=200 {
        let sums = x.dot(&w) + &b;
        let hidden = sums.mapv(|z| f.value(z));
        let errors = (hidden.dot(&v) + c).mapv(sigmoid) - &y;
        if step == 200 {
            return errors.iter().all(|error| error.abs() < 0.49);
        }
        let d_logits = errors / 4.0;
        let d_sums = d_logits.dot(&v.t()) * sums.mapv(|z| f.slope(z));
        v.scaled_add(-1.0, &hidden.t().dot(&d_logits));
        c -= d_logits.sum();
        w.scaled_add(-1.0, &x.t().dot(&d_sums));
        b.scaled_add(-1.0, &d_sums.sum_axis(Axis(0)));
    }
    false
}
