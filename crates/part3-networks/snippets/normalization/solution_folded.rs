//! In eval mode batch norm is a fixed line, so that it folds into the linear layer before it.

use ndarray::{Array1, Array2, array};
use networks::normalization::BatchNorm;
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let mut rng = Rng::new(3);
    let (w, b, x) = (rng.normals((5, 3)), rng.normals(3), rng.normals((4, 5)));
    let norm = BatchNorm {
        scale: array![1.5, -2.0, 0.5],
        shift: array![0.1, 0.2, 0.3],
        running_mean: array![2.0, -1.0, 0.5],
        running_variance: array![4.0, 0.25, 9.0],
        ..BatchNorm::new(3)?
    };
    let two_layers = norm.forward_eval(&(x.dot(&w) + &b))?;
    let (w, b) = folded(&w, &b, &norm);
    let gap = (&two_layers - &(x.dot(&w) + &b)).fold(0.0, |a: f64, gap| a.max(gap.abs()));
    println!("two layers\n{}", show::matrix(two_layers, 4));
    println!("largest gap to one layer  {}", show::fixed(gap, 6));
    Ok(())
}

fn folded(w: &Array2<f64>, b: &Array1<f64>, norm: &BatchNorm) -> (Array2<f64>, Array1<f64>) {
    // yours: the weights and the bias of one linear layer that does both
    let factor = &norm.scale / &(&norm.running_variance + norm.epsilon).mapv(f64::sqrt);
    (w * &factor, (b - &norm.running_mean) * &factor + &norm.shift)
    // end
}
