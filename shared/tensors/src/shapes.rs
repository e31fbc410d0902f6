//! Shapes that are asked for: how an error writes them, and which are too large.

use numerics::{Error, Result, check};

/// A shape as our errors write it: `(2, 3)`, `(4,)`.
pub(crate) fn shape_text(dims: &[usize]) -> String {
    match dims {
        [only] => format!("({only},)"),
        _ => format!("({})", dims.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")),
    }
}

/// There are at most [`check::MOST_ELEMENTS`] elements in what `whose` names, such as `the tensor of shape`.
///
/// Where one of the sizes is 0 there are none, but candle and ndarray multiply the others: their product must be a number,
/// or the one would panic and the other refuse.
pub(crate) fn check_shape(whose: &str, dims: &[usize]) -> Result<()> {
    let shape = shape_text(dims);
    check::size(&format!("the number of elements of {whose} {shape}"), dims)?;
    let above_zero = dims.iter().filter(|&&size| size > 0);
    let product = above_zero.fold(1_u128, |product, &size| product.saturating_mul(size as u128));
    if product > isize::MAX as u128 {
        let what = format!("the product of the sizes above 0 of {whose} {shape}");
        return Err(Error::invalid(what, product, format!("at most {}", isize::MAX)));
    }
    Ok(())
}
