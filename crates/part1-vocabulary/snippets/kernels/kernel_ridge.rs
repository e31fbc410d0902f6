//! A kernel method builds no features: its score is a weighted sum of kernels to known points.

use learning::kernel_ridge::KernelRidge;
use learning::kernels::Kernel;
use ndarray::{ArrayView1, array};
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let x = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let y = array![-1.0, 1.0, 1.0, -1.0]; // XOR again: the sign is the label
    let kernel = Kernel::Polynomial { degree: 2, coef0: 1.0 };
    let model = KernelRidge { kernel, alpha: 0.01 }.fit(&x, &y)?;

    // The score of a new point, by hand: dual coefficient times kernel, added up.
    let new = array![0.9, 0.2];
    let mut score = 0.0;
    for (point, coefficient) in x.rows().into_iter().zip(model.dual_coef()) {
        let (a, k) = (show::fixed(*coefficient, 4), k(point, new.view()));
        println!(
            "{}  dual coefficient {a:>7}  kernel {}",
            show::vector(point, 0),
            show::fixed(k, 4)
        );
        score += coefficient * k;
    }
    println!("score of the new point    {}", show::fixed(score, 4));
    let predicted = model.predict(&array![[0.9, 0.2]])?[0];
    println!("by predict                {}", show::fixed(predicted, 4));
    println!("scores of the four known  {}", show::vector(&model.predict(&x)?, 4));
    Ok(())
}

/// The polynomial kernel of degree 2 with the constant 1.
fn k(x: ArrayView1<f64>, z: ArrayView1<f64>) -> f64 {
    (x.dot(&z) + 1.0) * (x.dot(&z) + 1.0)
}
