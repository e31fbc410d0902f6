//! Each row minus its mean, over its standard deviation, from the operations that are there.

use learning::tensor_autograd::{Tape, Var, check_gradient};
use ndarray::{ArrayD, array};
use numerics::Result;

pub fn main() -> Result<()> {
    let x: ArrayD<f64> = array![[1.0, 2.0, 6.0], [0.5, 0.0, -0.7]].into_dyn();
    let tape = Tape::new();
    let leaf = tape.leaf(x.clone());
    let result = standardized(leaf)?;
    let slopes = array![[1.0, 0.0, 0.5], [2.0, -1.0, 0.0]];
    let gradients = result.backward_with(slopes.into_dyn())?;
    for (row, gradient) in result.value().outer_iter().zip(gradients.of(leaf)?.outer_iter()) {
        println!("row {}", show::vector(row.iter(), 4));
        println!("  its gradient {}", show::vector(gradient.iter(), 4));
    }
    let difference = check_gradient(|v| Ok(standardized(v[0])?.powi(3).sum()), &[x])?;
    println!("gradient check passed: {}", difference < 1e-6);
    Ok(())
}

/// Shape: (n, k) in and out.
fn standardized<'t>(x: Var<'t>) -> Result<Var<'t>> {
    let n = x.shape()[0];
    // yours: add 1e-5 to the variance, so that the quotient stays finite
    let centered = (x - x.mean_axis(1)?.reshape(&[n, 1])?)?;
    let variance = centered.powi(2).mean_axis(1)?.reshape(&[n, 1])? + 1e-5;
    let root = (variance.log() / 2.0).exp();
    centered / root
    // end
}
