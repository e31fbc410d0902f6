//! The squared distance of two points, its terms added in one order wherever it is computed.

/// Up to this many terms are added in one go, by eight running sums; longer lists are halved first.
const BLOCK: usize = 128;

/// The sum of `term(a[j], b[j], c[j])`, in the order of `numerics::sum`: bit for bit the squared distances of
/// `numerics::linalg`, so that points that are equally far there are equally far here.
#[inline(always)]
fn sum_of(a: &[f64], b: &[f64], c: &[f64], term: impl Fn(f64, f64, f64) -> f64 + Copy) -> f64 {
    if a.len() <= BLOCK { block(a, b, c, term) } else { halves(a, b, c, term) }
}

fn halves(a: &[f64], b: &[f64], c: &[f64], term: impl Fn(f64, f64, f64) -> f64 + Copy) -> f64 {
    let n = a.len();
    if n <= BLOCK {
        return block(a, b, c, term);
    }
    let half = n / 2 - (n / 2) % 8;
    let ((a, a_rest), (b, b_rest), (c, c_rest)) =
        (a.split_at(half), b.split_at(half), c.split_at(half));
    halves(a, b, c, term) + halves(a_rest, b_rest, c_rest, term)
}

#[inline(always)]
fn block(a: &[f64], b: &[f64], c: &[f64], term: impl Fn(f64, f64, f64) -> f64 + Copy) -> f64 {
    let ((a, a_rest), (b, b_rest), (c, c_rest)) =
        (a.as_chunks::<8>(), b.as_chunks::<8>(), c.as_chunks::<8>());
    let mut start = 0.0;
    if !a.is_empty() {
        let mut sums = [0.0; 8];
        for ((a, b), c) in a.iter().zip(b).zip(c) {
            for k in 0..8 {
                sums[k] += term(a[k], b[k], c[k]);
            }
        }
        let [a, b, c, d, e, f, g, h] = sums;
        start = ((a + b) + (c + d)) + ((e + f) + (g + h));
    }
    a_rest.iter().zip(b_rest).zip(c_rest).fold(start, |sum, ((&a, &b), &c)| sum + term(a, b, c))
}

/// `Σ (a[j] − b[j])²`, bit for bit as `numerics::linalg::squared_distance`.
#[inline(always)]
pub(super) fn squared(a: &[f64], b: &[f64]) -> f64 {
    sum_of(a, b, b, |a, b, _| (a - b) * (a - b))
}

/// The least squared distance that a point within the box can have, `Σ max(low[j] − q[j], q[j] − high[j], 0)²`.
///
/// Rounding keeps order, and the terms are added in the order of [`squared`]: so the rounded result is at most the
/// rounded squared distance of every point in the box, and no tolerance is needed.
#[inline(always)]
pub(super) fn squared_to_box(q: &[f64], low: &[f64], high: &[f64]) -> f64 {
    sum_of(q, low, high, |q, low, high| {
        let gap = (low - q).max(q - high).max(0.0);
        gap * gap
    })
}

/// By how much a squared distance summed in another order may lie above [`squared`]: `limit` raised by that much.
///
/// Each of the two differs from the true sum of d squares by a share of at most d + 2 roundings of 2⁻⁵³ each, and by what
/// squares below the smallest normal number lose.
#[inline(always)]
pub(super) fn raised(limit: f64, d: usize) -> f64 {
    limit * (1.0 + (d + 4) as f64 * f64::EPSILON) + f64::MIN_POSITIVE
}

/// The largest squared distance whose rounded root, the distance, is at most `radius`.
///
/// It may be a little more than the square of the radius: `√6` squared is less than 6 in `f64`, and two samples at the
/// squared distance 6 are within `√6` all the same.
pub(super) fn squared_radius(radius: f64) -> f64 {
    let mut limit = radius * radius;
    while limit.sqrt() > radius {
        limit = limit.next_down();
    }
    while limit.next_up().sqrt() <= radius {
        limit = limit.next_up();
    }
    limit
}
