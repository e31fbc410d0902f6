//! Losses that only look at distances: what belongs together is pulled together, what does not is pushed apart.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::linalg::norm_l2;
use numerics::{Error, Result, check, sum};

use super::in_range;

/// The mean contrastive loss of pairs: a distance costs where the two are the same, closeness where they are not.
///
/// `(1/n) Σ ½ d²` for pairs of the same kind, `½ max(0, margin − d)²` for others
///
/// Shapes: `same` (n_pairs,); `distance` (n_pairs,), not negative. `margin` is positive, in the unit of the distances.
/// Cost: O(n_pairs).
///
/// Errors: no pairs; different lengths; a distance that is negative or not finite; a `margin` that is not positive; a mean
/// beyond `f64`.
///
/// ```
/// use learning::losses::contrastive_loss;
/// use ndarray::array;
/// let (same, distance) = (array![true, false, false], array![2.0, 0.5, 9.0]);
/// assert_eq!(contrastive_loss(same.view(), distance.view(), 1.5)?, (2.0 + 0.5 + 0.0) / 3.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7e (relatives). Source: Raia Hadsell, Sumit Chopra and Yann LeCun,
/// *Dimensionality Reduction by Learning an Invariant Mapping*, 2006.
pub fn contrastive_loss<'a>(
    same: ArrayView1<'_, bool>,
    distance: impl Into<ArrayView1<'a, f64>>,
    margin: f64,
) -> Result<f64> {
    contrastive_loss_of(same, distance.into(), margin)
}

fn contrastive_loss_of(
    same: ArrayView1<'_, bool>,
    distance: ArrayView1<'_, f64>,
    margin: f64,
) -> Result<f64> {
    check_contrastive(same, distance, margin)?;
    let cost = |(&same, &d): (&bool, &f64)| {
        let wrong = if same { d } else { (margin - d).max(0.0) };
        0.5 * wrong * wrong
    };
    let costs: Array1<f64> = same.iter().zip(distance).map(cost).collect();
    in_range("the mean loss", sum::sum(&costs) / costs.len() as f64, "distance and margin")
}

/// The gradient of [`contrastive_loss`] with respect to the distances: `d/n` for pairs of the same kind,
/// `−max(0, margin − d)/n` for others.
pub fn contrastive_loss_gradient<'a>(
    same: ArrayView1<'_, bool>,
    distance: impl Into<ArrayView1<'a, f64>>,
    margin: f64,
) -> Result<Array1<f64>> {
    contrastive_loss_gradient_of(same, distance.into(), margin)
}

fn contrastive_loss_gradient_of(
    same: ArrayView1<'_, bool>,
    distance: ArrayView1<'_, f64>,
    margin: f64,
) -> Result<Array1<f64>> {
    check_contrastive(same, distance, margin)?;
    let n_pairs = same.len() as f64;
    let slope = |(&same, &d): (&bool, &f64)| {
        let slope = if same { d } else { -(margin - d).max(0.0) };
        slope / n_pairs
    };
    Ok(same.iter().zip(distance).map(slope).collect())
}

fn check_contrastive(
    same: ArrayView1<'_, bool>,
    distance: ArrayView1<'_, f64>,
    margin: f64,
) -> Result<()> {
    check::positive("margin", margin)?;
    check::not_empty("same", same.len(), "pair")?;
    check::same_length("pairs", ("same", same.len()), ("distance", distance.len()))?;
    for (i, &d) in distance.iter().enumerate() {
        check::non_negative(&format!("distance[{i}]"), d)?;
    }
    Ok(())
}

/// The mean triplet loss: each anchor should be nearer to its positive than to its negative, by a margin.
///
/// `(1/n) Σ max(0, d(anchor, positive) − d(anchor, negative) + margin)` with Euclidean distances
///
/// Shapes: (n_triplets, n_features) three times. `margin` is positive, in the unit of the distances.
/// Cost: O(n_triplets · n_features).
///
/// Errors: no triplets; different shapes; a number that is not finite; a `margin` that is not positive; a distance beyond
/// `f64`.
///
/// ```
/// use learning::losses::triplet_loss;
/// use ndarray::array;
/// let (anchor, positive, negative) = (array![[0.0, 0.0]], array![[3.0, 4.0]], array![[0.0, 5.5]]);
/// assert_eq!(triplet_loss(anchor.view(), positive.view(), negative.view(), 1.0)?, 0.5); // 5 − 5.5 + 1
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7e (relatives). Source: Florian Schroff and others, *FaceNet*, 2015, there
/// with squared distances. PyTorch: `triplet_margin_loss`.
pub fn triplet_loss<'a, 'b, 'c>(
    anchor: impl Into<ArrayView2<'a, f64>>,
    positive: impl Into<ArrayView2<'b, f64>>,
    negative: impl Into<ArrayView2<'c, f64>>,
    margin: f64,
) -> Result<f64> {
    triplet_loss_of(anchor.into(), positive.into(), negative.into(), margin)
}

fn triplet_loss_of(
    anchor: ArrayView2<'_, f64>,
    positive: ArrayView2<'_, f64>,
    negative: ArrayView2<'_, f64>,
    margin: f64,
) -> Result<f64> {
    check_triplets(anchor, positive, negative, margin)?;
    let cost = |i: usize| {
        let near = length(&(&anchor.row(i) - &positive.row(i)))?;
        let far = length(&(&anchor.row(i) - &negative.row(i)))?;
        Ok((near - far + margin).max(0.0))
    };
    let costs: Vec<f64> = (0..anchor.nrows()).map(cost).collect::<Result<_>>()?;
    let mean = sum::sum(&costs) / costs.len() as f64;
    in_range("the mean loss", mean, "anchor, positive, negative and margin")
}

/// The gradient of [`triplet_loss`] with respect to each of its three inputs. Shapes: (n_triplets, n_features).
#[derive(Debug, Clone, PartialEq)]
pub struct TripletGradient {
    /// How the loss grows with the anchors.
    pub anchor: Array2<f64>,
    /// How the loss grows with the positives: away from the anchor.
    pub positive: Array2<f64>,
    /// How the loss grows with the negatives: toward the anchor.
    pub negative: Array2<f64>,
}

/// The gradient of [`triplet_loss`]: unit vectors along the two distances, divided by n; 0 for triplets in order.
///
/// Two points on the same spot have no direction; their part is 0. Errors and cost as there.
pub fn triplet_loss_gradient<'a, 'b, 'c>(
    anchor: impl Into<ArrayView2<'a, f64>>,
    positive: impl Into<ArrayView2<'b, f64>>,
    negative: impl Into<ArrayView2<'c, f64>>,
    margin: f64,
) -> Result<TripletGradient> {
    triplet_loss_gradient_of(anchor.into(), positive.into(), negative.into(), margin)
}

fn triplet_loss_gradient_of(
    anchor: ArrayView2<'_, f64>,
    positive: ArrayView2<'_, f64>,
    negative: ArrayView2<'_, f64>,
    margin: f64,
) -> Result<TripletGradient> {
    check_triplets(anchor, positive, negative, margin)?;
    let n_triplets = anchor.nrows() as f64;
    let zeros = || Array2::zeros(anchor.raw_dim());
    let mut gradient = TripletGradient { anchor: zeros(), positive: zeros(), negative: zeros() };
    for i in 0..anchor.nrows() {
        let toward = &anchor.row(i) - &positive.row(i);
        let away = &anchor.row(i) - &negative.row(i);
        let (near, far) = (length(&toward)?, length(&away)?);
        if near - far + margin <= 0.0 {
            continue;
        }
        let direction = |arrow: Array1<f64>, length: f64| {
            if length > 0.0 { arrow / (length * n_triplets) } else { arrow }
        };
        let (toward, away) = (direction(toward, near), direction(away, far));
        gradient.anchor.row_mut(i).assign(&(&toward - &away));
        gradient.positive.row_mut(i).assign(&-toward);
        gradient.negative.row_mut(i).assign(&away);
    }
    Ok(gradient)
}

/// The length of an arrow between two points, which may leave `f64` though the points do not.
fn length(arrow: &Array1<f64>) -> Result<f64> {
    in_range("a distance", norm_l2(arrow), "anchor, positive and negative")
}

fn check_triplets(
    anchor: ArrayView2<'_, f64>,
    positive: ArrayView2<'_, f64>,
    negative: ArrayView2<'_, f64>,
    margin: f64,
) -> Result<()> {
    check::positive("margin", margin)?;
    check::samples("anchor", &anchor)?;
    check_like_anchor(anchor.shape(), "positive", positive)?;
    check_like_anchor(anchor.shape(), "negative", negative)
}

fn check_like_anchor(anchor: &[usize], name: &str, points: ArrayView2<'_, f64>) -> Result<()> {
    if points.shape() != anchor {
        let wanted = "they must have the same shape";
        return Err(Error::shape_mismatch(("anchor", anchor), (name, points.shape()), wanted));
    }
    check::finite(name, &points)
}
