//! Zeros and ones by chance: what a tensor is multiplied by to leave some of it out.

use candle_core::{Shape, Tensor};
use numerics::{Rng, check};

use crate::Result;
use crate::init::drawn;

/// Ones with probability `p`, zeros else: `torch.bernoulli`, and `rng.random(shape) < p` in NumPy.
///
/// Shape: the one named, of `f32`. One number of the generator an element, so that p = 0 and p = 1 take as many as any
/// other. Errors: p outside of 0 to 1; more elements than [`check::MOST_ELEMENTS`].
///
/// ```
/// let mask = tensors::mask::bernoulli(4, 0.5, &mut numerics::Rng::new(7))?;
/// assert_eq!(mask.to_vec1::<f32>()?, [0.0, 0.0, 0.0, 1.0]); // 0.63, 0.90, 0.78, 0.23
/// # Ok::<(), tensors::Error>(())
/// ```
pub fn bernoulli(shape: impl Into<Shape>, p: f64, rng: &mut Rng) -> Result<Tensor> {
    check::fraction("p", p)?;
    drawn(shape.into(), || f64::from(rng.random() < p))
}

/// The factors of dropout: 0 with probability `p`, else 1 / (1 − p), so that the mean stays what it was. `x * mask` is
/// `torch.nn.functional.dropout(x, p)`.
///
/// In NumPy `(rng.random(shape) >= p) / (1 - p)`. With p = 1 all are 0, as in PyTorch. Shape, draws and errors as
/// [`bernoulli`].
///
/// ```
/// let mask = tensors::mask::dropout(4, 0.75, &mut numerics::Rng::new(7))?;
/// assert_eq!(mask.to_vec1::<f32>()?, [0.0, 4.0, 4.0, 0.0]); // 0.63, 0.90, 0.78, 0.23
/// # Ok::<(), tensors::Error>(())
/// ```
///
/// Source: Nitish Srivastava and others, *Dropout: A Simple Way to Prevent Neural Networks from Overfitting*, JMLR 15,
/// 2014, section 4, with the factor at training time (*inverted* dropout).
pub fn dropout(shape: impl Into<Shape>, p: f64, rng: &mut Rng) -> Result<Tensor> {
    check::fraction("p", p)?;
    let kept = 1.0 / (1.0 - p);
    drawn(shape.into(), || if rng.random() >= p { kept } else { 0.0 })
}
