//! A kernel method builds no features: its score is a weighted sum of kernels to known points.

use learning::kernel_ridge::KernelRidge;
use learning::kernels::{Kernel, polynomial};
use ndarray::array;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let x = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let y = array![-1.0, 1.0, 1.0, -1.0]; // XOR again: the sign is the label
    let kernel = Kernel::Polynomial { degree: 2, coef0: 1.0 };
    let model = KernelRidge { kernel, alpha: 0.01 }.fit(&x, &y)?;
    println!("dual coefficients     {}", show::vector(model.dual_coef(), 4));

    // The score of a new point, by hand: dual coefficient times polynomial kernel, added up.
    let new = array![0.9, 0.2];
    let mut score = 0.0_f64;
    for (point, coefficient) in x.rows().into_iter().zip(model.dual_coef()) {
        let k = polynomial(point, &new, 2, 1.0)?;
        println!("  k({}, new) = {}", show::vector(point, 0), show::fixed(k, 4));
        score += coefficient * k;
    }
    println!("score, summed by hand {}", show::fixed(score, 4));
    let predicted = model.predict(&array![[0.9, 0.2]])?;
    println!("score, by predict     {}", show::fixed(predicted[0], 4));
    println!("difference            {}", show::fixed((score - predicted[0]).abs(), 12));
    println!("scores of the four    {}", show::vector(&model.predict(&x)?, 4));
    Ok(())
}
