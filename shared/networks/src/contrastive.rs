//! Contrastive losses: triplets and InfoNCE, on directions alone, each with its slopes.
//!
//! [`info_nce`] lets each anchor pick its partner out of a batch, [`triplet`] compares one partner with one stranger.

use ndarray::{Array1, Array2, ArrayView2, Axis};
use numerics::functions::log_softmax_rows;
use numerics::{Error, Result, check};

/// A loss on pairs, and its slopes. Explained in Part III, chapter 14c (similarity).
#[derive(Debug, Clone, PartialEq)]
pub struct InfoNce {
    /// The mean over all anchors.
    pub loss: f64,
    /// Along the anchors. Shape: (n_pairs, n_features).
    pub anchors: Array2<f64>,
    /// Along the positives. Shape: (n_pairs, n_features).
    pub positives: Array2<f64>,
}

/// How badly each anchor finds its partner among all positives of the batch, and the slopes.
///
/// `loss = mean of −log softmax(S[i, ·] / temperature)[i]`, `S[i, j]` the cosine similarity of anchor i and positive j.
/// The rows are scaled to length 1 inside, and the slopes lead back to what came in.
///
/// Shapes: both (n_pairs, n_features). Errors: shapes that differ or are empty; a number that is not finite; a row of
/// length 0; a temperature that is not above 0; more than [`check::MOST_ELEMENTS`] similarities; a slope beyond the largest
/// `f64`. Cost: O(n_pairs² · n_features).
///
/// ```
/// use ndarray::array;
/// use networks::contrastive::info_nce;
///
/// let pairs = info_nce(&array![[1.0, 0.0], [0.0, 1.0]], &array![[2.0, 0.0], [0.0, 3.0]], 0.5)?;
/// assert!((pairs.loss - (1.0 + (-2.0_f64).exp()).ln()).abs() < 1e-12); // similarities 1 and 0, divided by 0.5
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14c (similarity). Source: Aaron van den Oord and others, *Representation Learning with
/// Contrastive Predictive Coding*, 2018, equation 4. PyTorch: `cross_entropy(normalize(a) @ normalize(p).T / t, arange(n))`.
pub fn info_nce<'a, 'p>(
    anchors: impl Into<ArrayView2<'a, f64>>,
    positives: impl Into<ArrayView2<'p, f64>>,
    temperature: f64,
) -> Result<InfoNce> {
    info_nce_of(anchors.into(), positives.into(), temperature)
}

fn info_nce_of(
    anchors: ArrayView2<'_, f64>,
    positives: ArrayView2<'_, f64>,
    temperature: f64,
) -> Result<InfoNce> {
    check_alike(("anchors", anchors), ("positives", positives))?;
    check::positive("temperature", temperature)?;
    let n = anchors.nrows();
    check::size("the similarities of all anchors and positives", &[n, n])?;
    let (a, p) = (Directions::of("anchors", anchors)?, Directions::of("positives", positives)?);
    let scores = a.units.dot(&p.units.t()) / temperature;
    let scores = check::all_in_range("the similarities", scores, "temperature")?;
    let logs = log_softmax_rows(&scores);
    let loss = -logs.diag().sum() / n as f64;
    let slopes = (logs.mapv(libm::exp) - Array2::<f64>::eye(n)) / (n as f64) / temperature;
    Ok(InfoNce {
        loss: check::in_range("the loss", loss, "temperature")?,
        anchors: a.back("anchors", slopes.dot(&p.units))?,
        positives: p.back("positives", slopes.t().dot(&a.units))?,
    })
}

/// A loss on triplets, and its slopes. Explained in Part III, chapter 14c (similarity).
#[derive(Debug, Clone, PartialEq)]
pub struct Triplets {
    /// The mean over all triplets.
    pub loss: f64,
    /// How many triplets have a loss above 0; the others have no slopes.
    pub n_active: usize,
    /// Along the anchors. Shape: (n_triplets, n_features).
    pub anchors: Array2<f64>,
    /// Along the positives. Shape: (n_triplets, n_features).
    pub positives: Array2<f64>,
    /// Along the negatives. Shape: (n_triplets, n_features).
    pub negatives: Array2<f64>,
}

/// The triplet loss on cosine similarities, and its slopes.
///
/// `loss = mean of max(0, cos(anchor, negative) − cos(anchor, positive) + margin)`: on vectors of length 1 half of the loss
/// on squared distances, with a margin half as large.
///
/// Shapes: all (n_triplets, n_features). Errors: shapes that differ or are empty; a number that is not finite; a row of
/// length 0; a margin below 0; a slope beyond the largest `f64`. Cost: O(n_triplets · n_features).
///
/// ```
/// use ndarray::array;
/// use networks::contrastive::triplet;
///
/// let (north, east) = (array![[0.0, 2.0]], array![[3.0, 0.0]]);
/// assert_eq!(triplet(&north, &north, &east, 0.5)?.loss, 0.0); // in order, by more than the margin
/// assert_eq!(triplet(&north, &east, &north, 0.5)?.loss, 1.5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14c (similarity). Source: Florian Schroff and others, *FaceNet*, 2015, section 3.1.
pub fn triplet<'a, 'p, 'n>(
    anchors: impl Into<ArrayView2<'a, f64>>,
    positives: impl Into<ArrayView2<'p, f64>>,
    negatives: impl Into<ArrayView2<'n, f64>>,
    margin: f64,
) -> Result<Triplets> {
    triplet_of(anchors.into(), positives.into(), negatives.into(), margin)
}

fn triplet_of(
    anchors: ArrayView2<'_, f64>,
    positives: ArrayView2<'_, f64>,
    negatives: ArrayView2<'_, f64>,
    margin: f64,
) -> Result<Triplets> {
    check_alike(("anchors", anchors), ("positives", positives))?;
    check_alike(("anchors", anchors), ("negatives", negatives))?;
    check::non_negative("margin", margin)?;
    let (a, p) = (Directions::of("anchors", anchors)?, Directions::of("positives", positives)?);
    let n = Directions::of("negatives", negatives)?;
    let share = 1.0 / anchors.nrows() as f64;
    let nearer = (&a.units * &(&n.units - &p.units)).sum_axis(Axis(1));
    let losses = nearer.mapv(|nearer| (nearer + margin).max(0.0));
    let active = losses.mapv(|loss| if loss > 0.0 { share } else { 0.0 });
    let n_active = active.iter().filter(|share| **share > 0.0).count();
    let active = active.insert_axis(Axis(1));
    Ok(Triplets {
        loss: check::in_range("the loss", (losses * share).sum(), "margin")?,
        n_active,
        anchors: a.back("anchors", (&n.units - &p.units) * &active)?,
        positives: p.back("positives", &a.units * &-&active)?,
        negatives: n.back("negatives", &a.units * &active)?,
    })
}

fn check_alike(
    (a_name, a): (&str, ArrayView2<'_, f64>),
    (b_name, b): (&str, ArrayView2<'_, f64>),
) -> Result<()> {
    check::samples(a_name, &a)?;
    check::samples(b_name, &b)?;
    if a.dim() != b.dim() {
        let (left, right) = ((a_name, a.shape()), (b_name, b.shape()));
        return Err(Error::shape_mismatch(left, right, "both must have the same shape"));
    }
    Ok(())
}

/// Rows scaled to length 1, and what the way back needs.
struct Directions {
    units: Array2<f64>,
    lengths: Array1<f64>,
}

impl Directions {
    fn of(name: &str, rows: ArrayView2<'_, f64>) -> Result<Self> {
        let mut units = rows.to_owned();
        let mut lengths = Array1::zeros(rows.nrows());
        for (i, (mut row, length)) in units.rows_mut().into_iter().zip(&mut lengths).enumerate() {
            let largest = row.iter().fold(0.0, |largest, x| f64::max(largest, x.abs()));
            if largest == 0.0 {
                let what = format!("the length of {name}[{i}]");
                return Err(Error::invalid(what, 0.0, "above 0: a row of zeros has no direction"));
            }
            row.mapv_inplace(|x| x / largest); // squares of huge and tiny numbers would not fit
            let scaled = row.dot(&row).sqrt();
            row.mapv_inplace(|x| x / scaled);
            *length = scaled * largest;
        }
        Ok(Directions { units, lengths })
    }

    /// From the slopes along the units, those along the rows: what points along a row does not turn it.
    fn back(&self, name: &str, slopes: Array2<f64>) -> Result<Array2<f64>> {
        let along = (&slopes * &self.units).sum_axis(Axis(1)).insert_axis(Axis(1));
        let across = slopes - &self.units * &along;
        let slopes = across / self.lengths.view().insert_axis(Axis(1));
        check::all_in_range(&format!("the slopes along {name}"), slopes, name)
    }
}
