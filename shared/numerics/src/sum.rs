//! Sums with small, known errors: pairwise, compensated, and in parallel with the same bits for any number of threads.
//!
//! Of `f64` or of `f32`: the sum has the type of its terms, and is made in it.

use ndarray::ArrayView1;

use crate::{Real, Result, check, parallel};

/// Up to this many terms are added in one go, by eight running sums; longer lists are halved first.
const BLOCK: usize = 128;

/// From this many terms on, the two halves of a parallel sum may go to two threads.
const PARALLEL: usize = 1 << 15;

/// The sum, added up in a tree: the two halves first, then their sums. NumPy's `np.sum`, bit for bit.
///
/// Adding one number after the other loses a little at each step, because the running sum grows and its last digits
/// fall away. In a tree only log₂ n additions stand above each number, so the error grows with log n instead of n.
///
/// The sum of nothing is 0. NaN and infinities go through: a NaN, or +∞ with −∞, gives NaN. A sum beyond the largest
/// `f64` is infinite. Cost: n additions.
///
/// ```
/// use numerics::sum;
///
/// let tenths = vec![0.1; 1000];
/// assert_eq!(tenths.iter().fold(0.0, |sum, x| sum + x), 99.9999999999986);
/// assert_eq!(sum::sum(&tenths), 100.00000000000001);
/// ```
///
/// Source: Nicholas Higham, *The Accuracy of Floating Point Summation*, SIAM Journal on Scientific Computing 14(4),
/// 1993; the tree's shape is NumPy's (`pairwise_sum`).
pub fn sum<'a, T: Real>(values: impl Into<ArrayView1<'a, T>>) -> T {
    T::sum_in_tree(values.into(), false)
}

pub(crate) fn sum_tree<T: Real>(values: ArrayView1<'_, T>, parallel: bool) -> T {
    on_slice(values, |values| tree(values, values, &|x, _| x, parallel))
}

/// [`sum`] on all threads: the same bits, because the tree is the same whatever the number of threads. So it is infinite
/// or NaN where that is.
///
/// ```
/// use numerics::sum;
///
/// let values: Vec<f64> = (0..100_000).map(|i| 1.0 / (i + 1) as f64).collect();
/// assert_eq!(sum::par_sum(&values).to_bits(), sum::sum(&values).to_bits());
/// ```
pub fn par_sum<'a, T: Real>(values: impl Into<ArrayView1<'a, T>>) -> T {
    T::sum_in_tree(values.into(), true)
}

/// The sum of the products of two vectors, `Σ a[i]·b[i]`, added up in the tree of [`sum`].
///
/// Two empty vectors give 0. NaN and infinities go through. A product or sum beyond the largest `f64` is infinite, and two
/// such of opposite signs give NaN: divide by a [`Scale`](crate::Scale) first where the numbers may be that large.
///
/// Errors: the two are not equally long.
///
/// ```
/// assert_eq!(numerics::sum::dot(&[1.0, 2.0], &[4.0, 5.0])?, 14.0);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn dot<'a, 'b, T: Real>(
    a: impl Into<ArrayView1<'a, T>>,
    b: impl Into<ArrayView1<'b, T>>,
) -> Result<T> {
    checked_dot(a.into(), b.into(), false)
}

/// [`dot`] on all threads: the same bits, infinite or NaN where that is.
pub fn par_dot<'a, 'b, T: Real>(
    a: impl Into<ArrayView1<'a, T>>,
    b: impl Into<ArrayView1<'b, T>>,
) -> Result<T> {
    checked_dot(a.into(), b.into(), true)
}

fn checked_dot<T: Real>(a: ArrayView1<'_, T>, b: ArrayView1<'_, T>, parallel: bool) -> Result<T> {
    check::same_length("elements", ("a", a.len()), ("b", b.len()))?;
    Ok(T::dot_in_tree(a, b, parallel))
}

pub(crate) fn dot_tree<T: Real>(a: ArrayView1<'_, T>, b: ArrayView1<'_, T>, parallel: bool) -> T {
    on_slice(a, |a| on_slice(b, |b| tree(a, b, &|x, y| x * y, parallel)))
}

/// The sum with each step's lost digits kept in a second number and added at the end (Neumaier, 1974).
///
/// Nearly as good as adding with twice the digits, at four times the cost of [`sum`].
///
/// The sum of nothing is 0. Where the running sum becomes NaN or infinite, that is the result.
///
/// ```
/// use numerics::sum;
///
/// let values = [1.0, 1e100, 1.0, -1e100];
/// assert_eq!(sum::sum(&values), 0.0);
/// assert_eq!(sum::neumaier_sum(&values), 2.0);
/// ```
pub fn neumaier_sum<'a, T: Real>(values: impl Into<ArrayView1<'a, T>>) -> T {
    let (mut sum, mut lost) = (T::zero(), T::zero());
    for &x in values.into() {
        let next = sum + x;
        // Of the larger number all digits are in `next`; what is missing is part of the smaller one.
        lost += if sum.abs() >= x.abs() { (sum - next) + x } else { (x - next) + sum };
        sum = next;
    }
    if sum.is_finite() { sum + lost } else { sum }
}

/// The sum of `term(a[i], b[i])` for two slices of the same length, in the tree of [`sum`].
pub(crate) fn sum_of(a: &[f64], b: &[f64], term: impl Fn(f64, f64) -> f64 + Sync) -> f64 {
    if a.len() < 8 {
        // What `block` does with so few, without asking for eights.
        return a.iter().zip(b).fold(0.0, |sum, (&x, &y)| sum + term(x, y));
    }
    tree(a, b, &term, false)
}

/// The two halves' sums, added. The tree's shape depends on the length alone.
fn tree<T: Real>(a: &[T], b: &[T], term: &(impl Fn(T, T) -> T + Sync), on_threads: bool) -> T {
    let n = a.len();
    if n <= BLOCK {
        return block(a, b, term);
    }
    // The first half is a multiple of eight, so that its last block has no rest.
    let half = n / 2 - (n / 2) % 8;
    let ((a_first, a_second), (b_first, b_second)) = (a.split_at(half), b.split_at(half));
    if on_threads && n >= PARALLEL {
        let halves = [(a_first, b_first), (a_second, b_second)];
        let sums = parallel::map_each(2, |i| tree(halves[i].0, halves[i].1, term, true));
        sums[0] + sums[1]
    } else {
        tree(a_first, b_first, term, false) + tree(a_second, b_second, term, false)
    }
}

/// Eight running sums (the processor adds several at once), then their sums two by two, then the rest.
fn block<T: Real>(a: &[T], b: &[T], term: &impl Fn(T, T) -> T) -> T {
    let (a_eights, a_rest) = a.as_chunks::<8>();
    let (b_eights, b_rest) = b.as_chunks::<8>();
    let mut eights = a_eights.iter().zip(b_eights);
    let start = match eights.next() {
        None => T::zero(),
        Some((x, y)) => {
            let mut sums: [T; 8] = std::array::from_fn(|k| term(x[k], y[k]));
            for (x, y) in eights {
                for k in 0..8 {
                    sums[k] += term(x[k], y[k]);
                }
            }
            let [a, b, c, d, e, f, g, h] = sums;
            ((a + b) + (c + d)) + ((e + f) + (g + h))
        }
    };
    a_rest.iter().zip(b_rest).fold(start, |sum, (&x, &y)| sum + term(x, y))
}

/// Hands the elements over side by side: as they lie, or copied where the view takes steps.
pub(crate) fn on_slice<T: Real, R>(values: ArrayView1<'_, T>, work: impl FnOnce(&[T]) -> R) -> R {
    match values.as_slice() {
        Some(slice) => work(slice),
        None => work(&values.to_vec()),
    }
}
