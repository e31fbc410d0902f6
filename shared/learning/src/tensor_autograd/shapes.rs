//! Shapes: whether two fit, and how a gradient gets back to the shape of its array.

use ndarray::{ArrayBase, ArrayD, ArrayViewD, Axis, CowArray, Data, IxDyn, Zip};
use numerics::{Error, Result};

/// A shape as NumPy writes it: `(3, 4)`, `(3,)`, `()`.
pub(super) fn shape_text(shape: &[usize]) -> String {
    let sizes: Vec<String> = shape.iter().map(usize::to_string).collect();
    match sizes.as_slice() {
        [only] => format!("({only},)"),
        _ => format!("({})", sizes.join(", ")),
    }
}

/// The error of an operation whose two shapes do not fit.
pub(super) fn mismatch(name: &str, left: &[usize], right: &[usize], wanted: &str) -> Error {
    let (a, b) = (format!("the left side of {name}"), "the right side");
    Error::shape_mismatch((&a, left), (b, right), wanted)
}

/// Whether two shapes broadcast: from the last axis on, equal sizes, or one of the two is 1.
pub(super) fn check_broadcast(name: &str, left: &[usize], right: &[usize]) -> Result<()> {
    let fits = left.iter().rev().zip(right.iter().rev()).all(|(a, b)| a == b || *a == 1 || *b == 1);
    if fits {
        return Ok(());
    }
    let wanted = "from the last axis on, sizes must be equal or one of the two must be 1";
    Err(mismatch(name, left, right, wanted))
}

/// `formula` of the numbers that stand at the same place of two arrays, the shorter one repeated. The two must fit
/// ([`check_broadcast`]).
pub(super) fn pairwise(
    left: &ArrayBase<impl Data<Elem = f64>, IxDyn>,
    right: &ArrayBase<impl Data<Elem = f64>, IxDyn>,
    formula: &dyn Fn(f64, f64) -> f64,
) -> ArrayD<f64> {
    pairwise_of(left.view(), right.view(), formula)
}

fn pairwise_of(
    left: ArrayViewD<'_, f64>,
    right: ArrayViewD<'_, f64>,
    formula: &dyn Fn(f64, f64) -> f64,
) -> ArrayD<f64> {
    // The size of an axis, counted from the last one: where one of the two is 1 or absent, the other's.
    let size = |view: &ArrayViewD<'_, f64>, back: usize| {
        view.ndim().checked_sub(back).map_or(1, |axis| view.len_of(Axis(axis)))
    };
    let sizes = (1..=left.ndim().max(right.ndim())).rev().map(|back| {
        let (a, b) = (size(&left, back), size(&right, back));
        if a == 1 { b } else { a }
    });
    let shape = IxDyn(&sizes.collect::<Vec<_>>());
    match (left.broadcast(shape.clone()), right.broadcast(shape)) {
        (Some(left), Some(right)) => Zip::from(left).and(right).map_collect(|&x, &y| formula(x, y)),
        _ => unreachable!("the shapes were compared"),
    }
}

/// Adds up a gradient over the axes along which an array was repeated by broadcasting.
///
/// If an array of `shape` was stretched to the shape of `gradient`, each of its numbers was used
/// several times, and its slope is the sum of the slopes of all its uses. Axes that broadcasting
/// put in front are summed away; axes it stretched from size 1 are summed to size 1.
///
/// The gradient comes owned or as a view, and goes as it came where nothing is to be added up.
/// Cost: one addition a number.
///
/// Errors: `shape` does not broadcast to the gradient's shape.
///
/// ```
/// use learning::tensor_autograd::unbroadcast;
/// use ndarray::{CowArray, array};
/// let gradient = array![[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]].into_dyn();
/// assert_eq!(unbroadcast(CowArray::from(&gradient), &[2])?, array![9.0, 12.0].into_dyn());
/// assert_eq!(unbroadcast(CowArray::from(&gradient), &[3, 1])?, array![[3.0], [7.0], [11.0]].into_dyn());
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8h (autograd for tensors).
pub fn unbroadcast<'a>(
    mut gradient: CowArray<'a, f64, IxDyn>,
    shape: &[usize],
) -> Result<CowArray<'a, f64, IxDyn>> {
    if gradient.shape() == shape {
        return Ok(gradient);
    }
    let longer = gradient.ndim().checked_sub(shape.len());
    let fits = longer.is_some_and(|longer| {
        shape.iter().zip(&gradient.shape()[longer..]).all(|(&to, &from)| to == from || to == 1)
    });
    if !fits {
        let wanted = "the second must broadcast to the first";
        return Err(Error::shape_mismatch(
            ("the gradient", gradient.shape()),
            ("its array", shape),
            wanted,
        ));
    }
    while gradient.ndim() > shape.len() {
        gradient = gradient.sum_axis(Axis(0)).into();
    }
    for (axis, &size) in shape.iter().enumerate() {
        if size == 1 && gradient.len_of(Axis(axis)) != 1 {
            gradient = gradient.sum_axis(Axis(axis)).insert_axis(Axis(axis)).into();
        }
    }
    Ok(gradient)
}
