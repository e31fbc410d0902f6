//! Scores from high to low with the counts of both classes: what every curve is made of, fast.

use std::ops::Range;

use ndarray::ArrayView1;
use numerics::estimator::Targets;
use numerics::{Error, Result, check, parallel};

use super::classification::check_binary;

/// How many samples a task takes: fixed, so that the cuts do not depend on the machine.
const CHUNK: usize = 1 << 18;

/// The most leading bits by which keys are dealt out to buckets.
const MOST_BITS: u32 = 11;

/// All samples that share one score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScoreGroup {
    /// The score.
    pub score: f64,
    /// How many positives have it.
    pub positives: usize,
    /// How many negatives have it.
    pub negatives: usize,
}

/// The distinct scores from high to low, each with the number of positives and negatives that have
/// it.
///
/// Lowering a threshold from above every score to below it passes these groups one after the other,
/// so the groups are all there is to know about any threshold. Equal scores are one group; 0 and −0
/// are equal.
///
/// Shapes: two arrays of n_samples in, at most n_samples groups out.
///
/// Errors: no samples; arrays of different lengths; a class that is neither 0 nor 1; a score that
/// is not finite. Cost: O(n_samples · log(n_samples)), in practice one pass to deal the scores out
/// and one to sort what fits into the cache; the same for any number of threads.
///
/// ```
/// use learning::metrics::{ScoreGroup, score_groups};
/// use ndarray::array;
/// let groups = score_groups(&array![0, 1, 1], &array![0.2, 0.9, 0.2])?;
/// assert_eq!(groups[0], ScoreGroup { score: 0.9, positives: 1, negatives: 0 });
/// assert_eq!(groups[1], ScoreGroup { score: 0.2, positives: 1, negatives: 1 });
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10c (thresholds).
pub fn score_groups<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_score: impl Into<ArrayView1<'b, f64>>,
) -> Result<Vec<ScoreGroup>> {
    score_groups_of(y_true.targets(), y_score.into())
}

fn score_groups_of(
    y_true: ArrayView1<'_, usize>,
    y_score: ArrayView1<'_, f64>,
) -> Result<Vec<ScoreGroup>> {
    let groups = by_bucket(y_true, y_score, |positives, negatives| {
        let mut groups = Vec::new();
        for_each_group(positives, negatives, |key, positives, negatives| {
            groups.push(ScoreGroup { score: score_of(key), positives, negatives });
        });
        groups
    })?;
    Ok(groups.concat())
}

/// Deals the scores out to buckets that follow each other in order, and calls `work` for each
/// bucket with the keys of its positives and of its negatives, both ascending. The results are in
/// the order of the scores, the highest first.
///
/// Key: the bits of a score, turned so that they order as the score does. A bucket is what agrees in
/// the leading bits of the distance to the smallest key.
pub(super) fn by_bucket<T: Send>(
    y_true: ArrayView1<'_, usize>,
    y_score: ArrayView1<'_, f64>,
    work: impl Fn(&[u64], &[u64]) -> T + Sync,
) -> Result<Vec<T>> {
    check::not_empty("y_true", y_true.len(), "sample")?;
    check::same_length("samples", ("y_true", y_true.len()), ("y_score", y_score.len()))?;
    let (y_true, y_score) = (y_true.as_standard_layout(), y_score.as_standard_layout());
    let (Some(classes), Some(scores)) = (y_true.as_slice(), y_score.as_slice()) else {
        return Err(Error::invalid("the layout of y_true or y_score", "scattered", "contiguous"));
    };
    let Some((low, high)) = key_range(classes, scores) else {
        // Slow, but only to name the place.
        check_binary("y_true", y_true.view())?;
        check::finite_slice("y_score", scores)?;
        return Err(Error::invalid("y_score", "not finite", "finite"));
    };

    // About a thousand keys a bucket: what a core sorts without leaving its own cache.
    let bits = (scores.len().ilog2().saturating_sub(10)).min(MOST_BITS);
    let used = 64 - (high - low).leading_zeros();
    let shift = used.saturating_sub(bits).min(63);
    let n_buckets = ((high - low) >> shift) as usize + 1;
    let chunks = parallel::map(scores.len(), CHUNK, |range| {
        Chunk::deal(&classes[range.clone()], &scores[range], n_buckets, low, shift)
    });
    let sorted = |place: usize| {
        let parts: Vec<&[u64]> = chunks.iter().map(|chunk| chunk.part(place)).collect();
        let mut keys = parts.concat();
        keys.sort_unstable();
        keys
    };
    Ok(parallel::map_each(n_buckets, |i| {
        let bucket = n_buckets - 1 - i; // the highest scores first
        work(&sorted(2 * bucket + 1), &sorted(2 * bucket))
    }))
}

/// One stretch of the samples, its keys put in the order bucket by bucket, negatives first.
struct Chunk {
    keys: Vec<u64>,
    /// Where each part begins, and where the last one ends.
    starts: Vec<u32>,
}

impl Chunk {
    /// A counting sort: count each part, add up the counts, put every key in its place.
    fn deal(classes: &[usize], scores: &[f64], n_buckets: usize, low: u64, shift: u32) -> Chunk {
        let part = |class: usize, key: u64| 2 * ((key - low) >> shift) as usize + class;
        let mut starts = vec![0_u32; 2 * n_buckets + 1];
        for (&class, &score) in classes.iter().zip(scores) {
            starts[part(class, key_of(score)) + 1] += 1;
        }
        for place in 1..starts.len() {
            starts[place] += starts[place - 1];
        }
        let mut next = starts.clone();
        let mut keys = vec![0; scores.len()];
        for (&class, &score) in classes.iter().zip(scores) {
            let key = key_of(score);
            let place = &mut next[part(class, key)];
            keys[*place as usize] = key;
            *place += 1;
        }
        Chunk { keys, starts }
    }

    /// The keys of one part.
    fn part(&self, place: usize) -> &[u64] {
        &self.keys[self.starts[place] as usize..self.starts[place + 1] as usize]
    }
}

/// The smallest and the largest key; nothing if a class is not 0 or 1, or a score is not finite.
fn key_range(classes: &[usize], scores: &[f64]) -> Option<(u64, u64)> {
    let of_chunk = |range: Range<usize>| {
        let (mut low, mut high, mut good) = (u64::MAX, 0, true);
        for (&class, &score) in classes[range.clone()].iter().zip(&scores[range]) {
            let key = key_of(score);
            (low, high) = (low.min(key), high.max(key));
            good &= class <= 1 && score.is_finite();
        }
        good.then_some((low, high))
    };
    let both = |a: Option<(u64, u64)>, b: Option<(u64, u64)>| {
        a.zip(b).map(|(a, b)| (a.0.min(b.0), a.1.max(b.1)))
    };
    parallel::fold(scores.len(), CHUNK, of_chunk, both).flatten()
}

/// The bits of a float, turned so that as whole numbers they order as the floats do: a positive
/// one gets its sign bit set, of a negative one every bit is flipped. Adding 0 makes −0 a 0.
fn key_of(score: f64) -> u64 {
    let bits = (score + 0.0).to_bits();
    let negative = ((bits as i64) >> 63) as u64; // all ones or all zeros
    bits ^ (negative | (1 << 63))
}

/// The way back from [`key_of`].
fn score_of(key: u64) -> f64 {
    let negative = (((!key) as i64) >> 63) as u64;
    f64::from_bits(key ^ (negative | (1 << 63)))
}

/// Walks down two ascending lists at once, and reports each distinct key with how often it stands
/// in the first and in the second.
pub(super) fn for_each_group(
    positives: &[u64],
    negatives: &[u64],
    mut report: impl FnMut(u64, usize, usize),
) {
    let (mut p, mut n) = (positives.len(), negatives.len());
    while p + n > 0 {
        let key = match (p.checked_sub(1), n.checked_sub(1)) {
            (Some(i), Some(j)) => positives[i].max(negatives[j]),
            (Some(i), None) => positives[i],
            (None, Some(j)) => negatives[j],
            (None, None) => break,
        };
        let (p_before, n_before) = (p, n);
        while p > 0 && positives[p - 1] == key {
            p -= 1;
        }
        while n > 0 && negatives[n - 1] == key {
            n -= 1;
        }
        report(key, p_before - p, n_before - n);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_order_as_scores_do_and_lead_back() {
        let scores =
            [f64::MIN, -1e300, -1.0, -1e-310, 0.0, 5e-324, 0.1, 0.1 + 1e-17, 0.5, 1.0, f64::MAX];
        for pair in scores.windows(2) {
            assert_eq!(key_of(pair[0]) < key_of(pair[1]), pair[0] < pair[1], "{pair:?}");
        }
        for score in scores {
            assert_eq!(score_of(key_of(score)).to_bits(), score.to_bits());
        }
        assert_eq!(key_of(-0.0), key_of(0.0));
    }
}
