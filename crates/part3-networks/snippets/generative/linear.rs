//! Without a bend, an autoencoder of width 8 loses what the eight best directions lose.

use ndarray::{Array2, Axis, concatenate, s};
use numerics::linalg::symmetric_eigen;
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let x = part3_networks::unseen().x_train;
    let x = &x - &(x.sum_axis(Axis(0)) / 1287.0); // (1287, 64), without the mean picture
    let spread = (&x * &x).sum();
    let lost = |rebuilt: &Array2<f64>| (&x - rebuilt).mapv(|miss| miss * miss).sum() / spread;

    let directions = symmetric_eigen(&x.t().dot(&x))?.vectors; // (64, 64), the best first
    let best = directions.slice(s![.., ..8]);
    println!("the eight best directions  {}", show::percent(lost(&x.dot(&best).dot(&best.t())), 2));

    let mut w = Rng::new(1).normals((128, 8)) * 0.1; // into the bottleneck, and out again
    for step in 0..=400 {
        let (into, out) = (w.slice(s![..64, ..]), w.slice(s![64.., ..]));
        let code = x.dot(&into); // (1287, 8)
        let rebuilt = code.dot(&out.t()); // (1287, 64)
        if [0, 25, 100, 400].contains(&step) {
            println!("trained, step {step:>3}          {}", show::percent(lost(&rebuilt), 2));
        }
        let slopes = (rebuilt - &x) * (2.0 / spread);
        let gradient = concatenate![Axis(0), x.t().dot(&slopes.dot(&out)), slopes.t().dot(&code)];
        w.scaled_add(-2.0, &gradient);
    }
    Ok(())
}
