//! The gradient check for arrays: the tape's slopes against slopes measured by small steps.

use ndarray::ArrayD;
use numerics::{Error, Result, check};

use super::{Tape, Var};

/// The cube root of `f64`'s rounding unit: the step at which a central difference errs least.
const STEP: f64 = 6.055e-6;

/// The largest difference between the tape's gradients of `f` and gradients measured by small steps.
///
/// `f` computes a single number from the leaves that it is given, one for each of `inputs`. Every
/// number of every input is moved by `±h`, `h = 6.055e-6 · max(1, |x|)`, and the difference is
/// `|tape − measured| / max(1, |measured|)`.
///
/// Right gradients give about 1e-9; a forgotten factor gives about 1. A kink within a step (relu at
/// 0) gives a false alarm.
///
/// Errors: no input; a number that is not finite; what `f` and `backward` find wrong. Cost: one pass
/// backward, and two forward for each number of the inputs.
///
/// ```
/// use learning::tensor_autograd::check_gradient;
/// use ndarray::array;
/// let inputs = [array![[1.0, 2.0]].into_dyn(), array![[0.5], [-1.0]].into_dyn()];
/// let difference = check_gradient(|v| Ok(v[0].matmul(v[1])?.tanh().sum()), &inputs)?;
/// assert!(difference < 1e-8);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8h (autograd for tensors).
pub fn check_gradient<F>(f: F, inputs: &[ArrayD<f64>]) -> Result<f64>
where
    F: for<'t> Fn(&[Var<'t>]) -> Result<Var<'t>>,
{
    check::not_empty("inputs", inputs.len(), "array")?;
    for (i, input) in inputs.iter().enumerate() {
        check::finite(&format!("inputs[{i}]"), input)?;
    }
    let tape = Tape::new();
    let leaves: Vec<Var<'_>> = inputs.iter().map(|input| tape.leaf(input.clone())).collect();
    let gradients = f(&leaves)?.backward()?;

    let mut moved = inputs.to_vec();
    let mut largest: f64 = 0.0;
    for (i, input) in inputs.iter().enumerate() {
        let slopes = gradients.of(leaves[i])?;
        for (index, &x) in input.indexed_iter() {
            let h = STEP * x.abs().max(1.0);
            let mut value_at = |x: f64| {
                moved[i][&index] = x;
                let tape = Tape::new();
                let leaves: Vec<_> = moved.iter().map(|array| tape.leaf(array.clone())).collect();
                f(&leaves)?.item()
            };
            let measured = (value_at(x + h)? - value_at(x - h)?) / (2.0 * h);
            moved[i][&index] = x;
            let difference = (slopes[&index] - measured).abs() / measured.abs().max(1.0);
            if !difference.is_finite() {
                let what = format!("the difference of the slopes of inputs[{i}]");
                return Err(Error::non_finite(what, ndarray::Dimension::slice(&index), difference));
            }
            largest = largest.max(difference);
        }
    }
    Ok(largest)
}
