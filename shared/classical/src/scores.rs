//! One score a class for each row, sixteen rows at a time: what naive Bayes and the linear discriminant predict with.

use ndarray::{Array1, Array2, ArrayView2, Axis, s};
use numerics::{Error, Result, check, parallel};

use simd::widest;

/// Rows that are worked on side by side, one in each lane of the wide vectors.
pub(crate) const LANES: usize = 16;

/// One number for each of the rows that are worked on side by side.
pub(crate) type Lanes = [f64; LANES];

/// Rows that one thread takes at once.
const PORTION: usize = 4096;

/// What gives each class a score: the class with the largest is predicted.
pub(crate) trait Scorer: Sync {
    fn n_features(&self) -> usize;

    fn n_classes(&self) -> usize;

    /// How many [`Lanes`] of its own it writes to on the way.
    fn n_scratch(&self) -> usize {
        0
    }

    /// Writes the scores of some rows, given as one [`Lanes`] a feature; one [`Lanes`] a class.
    ///
    /// Write `#[inline(always)]` above it, so that it is compiled for wide vectors.
    fn score(&self, columns: &[Lanes], scratch: &mut [Lanes], scores: &mut [Lanes]);
}

/// The class with the largest score for each row; of equal ones the first.
pub(crate) fn predict<S: Scorer>(scorer: &S, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
    let n_features = scorer.n_features();
    check::same_length("features", ("x", x.ncols()), ("the model", n_features))?;
    let mut classes = vec![0; x.nrows()];
    let pieces: Vec<&mut [usize]> = classes.chunks_mut(PORTION).collect();
    let sound = parallel::map_pieces(pieces, |i, classes| {
        let rows = x.slice(s![i * PORTION..i * PORTION + classes.len(), ..]);
        widest(|| {
            let mut sound = true;
            for_each_block(scorer, rows, |first, len, scores| {
                let (best, of) = largest(scores);
                for lane in 0..len {
                    classes[first + lane] = of[lane] as usize;
                    sound &= best[lane].is_finite();
                }
            });
            sound
        })
    });
    refuse_unless(sound.iter().all(|&sound| sound), x)?;
    Ok(Array1::from(classes))
}

/// The scores themselves. Shape: (n_samples, n_classes).
pub(crate) fn scores<S: Scorer>(scorer: &S, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
    let (n_features, n_classes) = (scorer.n_features(), scorer.n_classes());
    check::same_length("features", ("x", x.ncols()), ("the model", n_features))?;
    check::size("n_samples times n_classes", &[x.nrows(), n_classes])?;
    let mut all = Array2::zeros((x.nrows(), n_classes));
    let pieces: Vec<_> = all.axis_chunks_iter_mut(Axis(0), PORTION).collect();
    let sound = parallel::map_pieces(pieces, |i, mut piece| {
        let rows = x.slice(s![i * PORTION..i * PORTION + piece.nrows(), ..]);
        widest(|| {
            let mut sound = true;
            for_each_block(scorer, rows, |first, len, scores| {
                let (best, _) = largest(scores);
                for lane in 0..len {
                    sound &= best[lane].is_finite();
                    for (c, of_class) in scores.iter().enumerate() {
                        piece[[first + lane, c]] = of_class[lane];
                    }
                }
            });
            sound
        })
    });
    refuse_unless(sound.iter().all(|&sound| sound), x)?;
    Ok(all)
}

/// A best score that is no number comes of an input that is none, or of one beyond `f64`: found without reading x once more.
fn refuse_unless(sound: bool, x: ArrayView2<'_, f64>) -> Result<()> {
    if sound {
        return Ok(());
    }
    check::finite("x", &x)?;
    Err(Error::out_of_range("the score of each class", "x"))
}

/// The largest score of each row and its class, the first of equal ones; −∞ where a score is NaN.
#[inline(always)]
fn largest(scores: &[Lanes]) -> (Lanes, [u64; LANES]) {
    let (mut best, mut class) = ([f64::NEG_INFINITY; LANES], [0; LANES]);
    let mut nan = [false; LANES];
    for (c, score) in scores.iter().enumerate() {
        for lane in 0..LANES {
            let better = score[lane] > best[lane];
            best[lane] = if better { score[lane] } else { best[lane] };
            class[lane] = if better { c as u64 } else { class[lane] };
            nan[lane] |= score[lane].is_nan();
        }
    }
    for lane in 0..LANES {
        best[lane] = if nan[lane] { f64::NEG_INFINITY } else { best[lane] };
    }
    (best, class)
}

/// Turns blocks of rows on their side, has them scored, and hands on: the first row, how many there are, the scores.
#[inline(always)]
fn for_each_block<S: Scorer>(
    scorer: &S,
    rows: ArrayView2<'_, f64>,
    mut take: impl FnMut(usize, usize, &[Lanes]),
) {
    let (n_rows, n_features) = rows.dim();
    let mut columns = vec![[0.0; LANES]; n_features];
    let mut scores = vec![[0.0; LANES]; scorer.n_classes()];
    let mut scratch = vec![[0.0; LANES]; scorer.n_scratch()];
    let flat = rows.as_slice();
    for first in (0..n_rows).step_by(LANES) {
        let len = LANES.min(n_rows - first);
        match flat {
            Some(flat) if len == LANES => {
                let block = &flat[first * n_features..(first + LANES) * n_features];
                let of_lane: [&[f64]; LANES] =
                    std::array::from_fn(|lane| &block[lane * n_features..][..n_features]);
                for (j, column) in columns.iter_mut().enumerate() {
                    *column = std::array::from_fn(|lane| of_lane[lane][j]);
                }
            }
            _ => {
                for lane in 0..len {
                    for (column, &value) in columns.iter_mut().zip(rows.row(first + lane)) {
                        column[lane] = value;
                    }
                }
            }
        }
        scorer.score(&columns, &mut scratch, &mut scores);
        take(first, len, &scores);
    }
}

/// A score that is a sum: `b[c] + Σ x[j] · w[j, c]`, added up from the first feature to the last.
pub(crate) struct Linear<'a> {
    /// Shape: (n_features, n_classes), row by row.
    pub weights: &'a [f64],
    /// Shape: (n_classes,).
    pub start: &'a [f64],
}

impl Scorer for Linear<'_> {
    fn n_features(&self) -> usize {
        self.weights.len() / self.start.len().max(1)
    }

    fn n_classes(&self) -> usize {
        self.start.len()
    }

    #[inline(always)]
    fn score(&self, columns: &[Lanes], _: &mut [Lanes], scores: &mut [Lanes]) {
        let n_classes = self.start.len();
        for (c, score) in scores.iter_mut().enumerate() {
            let mut sum = [self.start[c]; LANES];
            for (column, weights) in columns.iter().zip(self.weights.chunks_exact(n_classes)) {
                let weight = weights[c];
                for lane in 0..LANES {
                    sum[lane] += column[lane] * weight;
                }
            }
            *score = sum;
        }
    }
}

/// Scores are logarithms up to a common part: without it each row's exponentials add up to 1. In place.
pub(crate) fn normalize(scores: &mut Array2<f64>, as_logarithms: bool) {
    let pieces: Vec<_> = scores.axis_chunks_iter_mut(Axis(0), PORTION).collect();
    parallel::map_pieces(pieces, |_, mut piece| {
        for mut row in piece.rows_mut() {
            let largest = row.iter().fold(f64::NEG_INFINITY, |most, &score| most.max(score));
            if as_logarithms {
                let total = row.iter().fold(0.0, |sum, &score| sum + libm::exp(score - largest));
                let log_total = libm::log(total);
                row.iter_mut().for_each(|score| *score = (*score - largest) - log_total);
            } else {
                row.iter_mut().for_each(|score| *score = libm::exp(*score - largest));
                let total = row.iter().fold(0.0, |sum, share| sum + share);
                row.iter_mut().for_each(|share| *share /= total);
            }
        }
    });
}

/// The share of each class among the targets, or what the caller says that it is.
///
/// Errors: not one for each class; a negative one or one that is not finite; a sum other than 1, up to 10⁻⁹.
pub(crate) fn class_priors(given: Option<&[f64]>, counts: &[usize]) -> Result<Array1<f64>> {
    let Some(given) = given else {
        let total = counts.iter().sum::<usize>() as f64;
        return Ok(counts.iter().map(|&count| count as f64 / total).collect());
    };
    check::same_length("classes", ("priors", given.len()), ("y", counts.len()))?;
    for (c, &prior) in given.iter().enumerate() {
        check::fraction(&format!("priors[{c}]"), prior)?;
    }
    let total = given.iter().fold(0.0, |sum, prior| sum + prior);
    if (total - 1.0).abs() > 1e-9 {
        return Err(Error::invalid("the sum of priors", total, "1"));
    }
    // A class of which there was no sample cannot be predicted.
    for (c, (&prior, &count)) in given.iter().zip(counts).enumerate() {
        if count == 0 && prior > 0.0 {
            let wanted = format!("0: no sample is of class {c}");
            return Err(Error::invalid(format!("priors[{c}]"), prior, wanted));
        }
    }
    Ok(Array1::from(given.to_vec()))
}

/// How many targets each class has.
pub(crate) fn class_counts(y: &[usize], n_classes: usize) -> Vec<usize> {
    let mut counts = vec![0; n_classes];
    y.iter().for_each(|&class| counts[class] += 1);
    counts
}

/// What was read is a share for each of at least two classes, adding up to 1.
#[cfg(feature = "serde")]
pub(crate) fn check_priors(priors: &Array1<f64>, n_classes: usize) -> Result<()> {
    check::at_least("the number of classes", n_classes, 2)?;
    let priors = priors.to_vec();
    class_priors(Some(&priors), &vec![1; n_classes]).map(|_| ())
}

#[cfg(feature = "serde")]
pub(crate) fn check_length(name: &str, array: &Array1<f64>, wanted: usize) -> Result<()> {
    check::same_length("numbers", (name, array.len()), ("the model", wanted))
}

#[cfg(feature = "serde")]
pub(crate) fn check_shape(name: &str, array: &Array2<f64>, wanted: (usize, usize)) -> Result<()> {
    match array.dim() == wanted {
        true => Ok(()),
        false => Err(Error::invalid(
            format!("the shape of {name}"),
            format!("{:?}", array.dim()),
            format!("{wanted:?}"),
        )),
    }
}
