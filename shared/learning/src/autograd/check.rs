//! The gradient check: slopes from the tape against slopes measured by small steps.

use numerics::{Error, Result, check};

use super::{Real, Tape, Var};

/// The cube root of `f64`'s rounding unit: the step at which a central difference errs least.
const STEP: f64 = 6.055e-6;

/// The largest difference between the tape's slopes of `f` and slopes measured by small steps.
///
/// `|tape − measured| / max(1, |measured|)`, the largest over all inputs, with
/// `measured = (f(x + h) − f(x − h)) / 2h` and `h = 6.055e-6 · max(1, |x|)`.
///
/// Right slopes give about 1e-9; a forgotten factor gives about 1. A kink within a step of the
/// point (relu at 0) gives a false alarm.
///
/// Errors: no input; an input that is not finite; a number of a foreign tape inside of `f`; a value
/// or a slope that is not finite. Cost: one pass backward and two evaluations an input.
///
/// ```
/// use learning::autograd::{Real, check_gradient};
/// let difference = check_gradient(|v| v[0] * v[1] + v[1].exp(), &[2.0, 3.0])?;
/// assert!(difference < 1e-8);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8g (autograd in thirty lines).
pub fn check_gradient<F>(f: F, at: &[f64]) -> Result<f64>
where
    F: for<'t> Fn(&[Var<'t>]) -> Var<'t>,
{
    check::not_empty("the point", at.len(), "input")?;
    check::finite_slice("the point", at)?;
    let tape = Tape::new();
    let inputs = tape.vars(at);
    let slopes = f(&inputs).backward()?.of_all(&inputs);
    let mut point = at.to_vec();
    let mut largest: f64 = 0.0;
    for (i, slope) in slopes.into_iter().enumerate() {
        let h = STEP * at[i].abs().max(1.0);
        let mut value_at = |x: f64| {
            point[i] = x;
            let tape = Tape::new();
            f(&tape.vars(&point)).value()
        };
        let measured = (value_at(at[i] + h) - value_at(at[i] - h)) / (2.0 * h);
        point[i] = at[i];
        let difference = (slope - measured).abs() / measured.abs().max(1.0);
        if !difference.is_finite() {
            return Err(Error::non_finite("the difference of the slopes", &[i], difference));
        }
        largest = largest.max(difference);
    }
    Ok(largest)
}
