//! Entropy, cross-entropy, divergences, mutual information, perplexity.
//!
//! A distribution is a list of probabilities that add up to 1. A name that ends in `_bits` counts in halvings
//! (logarithm to base 2), one in `_nats` in divisions by e (natural logarithm): 1 nat is 1.4427 bits.

use ndarray::{Array1, ArrayView1, ArrayView2, Axis};
use numerics::{Elementwise, Error, Result, Scale, check, sum};

/// How many bits one nat is: `1 / log 2`.
pub const BITS_PER_NAT: f64 = std::f64::consts::LOG2_E;

/// How far the probabilities of a distribution may be from adding up to 1.
const ROUNDING: f64 = 1e-9;

/// Counts divided by their sum: the distribution that was seen.
///
/// Shape: n counts in, n shares out. Errors: no counts; a count that is negative or not finite; all counts 0.
///
/// ```
/// use learning::information::shares;
/// use ndarray::array;
/// assert_eq!(shares(array![1.0, 3.0].view())?, array![0.25, 0.75]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7b (information).
pub fn shares<'a>(counts: impl Into<ArrayView1<'a, f64>>) -> Result<Array1<f64>> {
    shares_of(counts.into())
}

fn shares_of(counts: ArrayView1<'_, f64>) -> Result<Array1<f64>> {
    check_weights("counts", counts)?;
    let total = sum::sum(counts);
    check::positive("the sum of counts", total)?;
    Ok(counts.each(&|count| count / total))
}

/// The surprise to expect on average, in bits, from something that happens with these probabilities.
///
/// `H(p) = −Σ p_i · log2 p_i`, where a probability of 0 adds nothing
///
/// Shape: `p` (n_outcomes,). Between 0 (one outcome is certain) and `log2 n` (all alike). Cost: O(n_outcomes).
///
/// Errors: no outcomes; a probability that is negative or not finite; probabilities that do not add up to 1.
///
/// ```
/// use learning::information::entropy_bits;
/// use ndarray::array;
/// assert_eq!(entropy_bits(array![0.5, 0.25, 0.25].view())?, 1.5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7b (information). Source: Claude Shannon, *A Mathematical Theory of Communication*,
/// 1948, section 6. SciPy: `scipy.stats.entropy(p, base=2)`.
pub fn entropy_bits<'a>(p: impl Into<ArrayView1<'a, f64>>) -> Result<f64> {
    entropy_bits_of(p.into())
}

fn entropy_bits_of(p: ArrayView1<'_, f64>) -> Result<f64> {
    cross(p, p, libm::log2)
}

/// As [`entropy_bits`], in nats: with the natural logarithm.
pub fn entropy_nats<'a>(p: impl Into<ArrayView1<'a, f64>>) -> Result<f64> {
    entropy_nats_of(p.into())
}

fn entropy_nats_of(p: ArrayView1<'_, f64>) -> Result<f64> {
    cross(p, p, libm::log)
}

/// The surprise to expect on average, in bits, from something that happens as `p` says when you believe `q`.
///
/// `H(p, q) = −Σ p_i · log2 q_i`
///
/// Never below the entropy of `p`; infinite where something happens that `q` calls impossible. Not symmetric.
/// Shapes: (n_outcomes,) twice. Cost: O(n_outcomes).
///
/// Errors: as [`entropy_bits`], for both; different lengths.
///
/// ```
/// use learning::information::cross_entropy_bits;
/// use ndarray::array;
/// let (p, q) = (array![0.5, 0.5], array![0.25, 0.75]);
/// assert!((cross_entropy_bits(p.view(), q.view())? - 1.2075).abs() < 1e-4);
/// assert_eq!(cross_entropy_bits(p.view(), array![1.0, 0.0].view())?, f64::INFINITY);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7b (information).
pub fn cross_entropy_bits<'a, 'b>(
    p: impl Into<ArrayView1<'a, f64>>,
    q: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    cross_entropy_bits_of(p.into(), q.into())
}

fn cross_entropy_bits_of(p: ArrayView1<'_, f64>, q: ArrayView1<'_, f64>) -> Result<f64> {
    cross(p, q, libm::log2)
}

/// As [`cross_entropy_bits`], in nats; infinite where that is.
pub fn cross_entropy_nats<'a, 'b>(
    p: impl Into<ArrayView1<'a, f64>>,
    q: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    cross_entropy_nats_of(p.into(), q.into())
}

fn cross_entropy_nats_of(p: ArrayView1<'_, f64>, q: ArrayView1<'_, f64>) -> Result<f64> {
    cross(p, q, libm::log)
}

/// The price of a wrong belief in bits: how much more surprise to expect with `q` than with the truth `p`.
///
/// `KL(p ‖ q) = Σ p_i · log2(p_i / q_i) = H(p, q) − H(p)`
///
/// 0 for equal distributions and never below; infinite where something happens that `q` calls impossible.
/// Not symmetric, so no distance. Shapes, errors and cost as [`cross_entropy_bits`].
///
/// ```
/// use learning::information::kl_divergence_bits;
/// use ndarray::array;
/// let (p, q) = (array![0.5, 0.5], array![0.125, 0.875]);
/// let there = kl_divergence_bits(p.view(), q.view())?;
/// let back = kl_divergence_bits(q.view(), p.view())?;
/// assert!(there > 0.59 && back < 0.46);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7b (information). Source: Solomon Kullback and Richard Leibler, *On Information and
/// Sufficiency*, 1951. SciPy: `scipy.stats.entropy(p, q, base=2)`.
pub fn kl_divergence_bits<'a, 'b>(
    p: impl Into<ArrayView1<'a, f64>>,
    q: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    kl_divergence_bits_of(p.into(), q.into())
}

fn kl_divergence_bits_of(p: ArrayView1<'_, f64>, q: ArrayView1<'_, f64>) -> Result<f64> {
    divergence(p, q, libm::log2)
}

/// As [`kl_divergence_bits`], in nats; infinite where that is.
pub fn kl_divergence_nats<'a, 'b>(
    p: impl Into<ArrayView1<'a, f64>>,
    q: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    kl_divergence_nats_of(p.into(), q.into())
}

fn kl_divergence_nats_of(p: ArrayView1<'_, f64>, q: ArrayView1<'_, f64>) -> Result<f64> {
    divergence(p, q, libm::log)
}

/// How far two distributions lie from the one halfway between them, in bits: symmetric, and never above 1.
///
/// `JS(p, q) = ½ KL(p ‖ m) + ½ KL(q ‖ m)` with `m = (p + q) / 2`
///
/// 0 for equal distributions, 1 bit for two that share no outcome. Shapes, errors and cost as [`cross_entropy_bits`].
///
/// ```
/// use learning::information::js_divergence_bits;
/// use ndarray::array;
/// assert_eq!(js_divergence_bits(array![1.0, 0.0].view(), array![0.0, 1.0].view())?, 1.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7e (relatives). Source: Jianhua Lin, *Divergence Measures Based on the Shannon
/// Entropy*, 1991. SciPy's `jensenshannon` is the square root of it.
pub fn js_divergence_bits<'a, 'b>(
    p: impl Into<ArrayView1<'a, f64>>,
    q: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    js_divergence_bits_of(p.into(), q.into())
}

fn js_divergence_bits_of(p: ArrayView1<'_, f64>, q: ArrayView1<'_, f64>) -> Result<f64> {
    check_pair(p, q)?;
    let middle = (&p + &q) / 2.0;
    let halves = surplus(p, middle.view(), libm::log2) + surplus(q, middle.view(), libm::log2);
    // Rounding may carry two distributions that share nothing a hair above 1.
    Ok((halves / 2.0).min(1.0))
}

/// How many bits of surprise about one thing the other takes away, from a table of how often each pair happened.
///
/// `I = Σ p_ij · log2(p_ij / (p_i· · p_·j))`, where `p_i·` and `p_·j` are the sums of the rows and columns
///
/// 0 for independent things; at most the smaller of the two entropies. Symmetric. `table` (n_rows, n_columns) holds
/// counts or probabilities; it is divided by its sum. Cost: O(n_rows · n_columns).
///
/// Errors: an empty table; an entry that is negative or not finite; all entries 0.
///
/// ```
/// use learning::information::mutual_information_bits;
/// use ndarray::array;
/// assert_eq!(mutual_information_bits(array![[5.0, 0.0], [0.0, 5.0]].view())?, 1.0); // one tells the other
/// assert_eq!(mutual_information_bits(array![[4.0, 4.0], [4.0, 4.0]].view())?, 0.0); // it tells nothing
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7b (information). scikit-learn: `mutual_info_score(None, None, contingency=table)`,
/// in nats.
pub fn mutual_information_bits<'a>(table: impl Into<ArrayView2<'a, f64>>) -> Result<f64> {
    mutual_information_bits_of(table.into())
}

fn mutual_information_bits_of(table: ArrayView2<'_, f64>) -> Result<f64> {
    check::not_empty("table", table.len(), "count")?;
    check::finite("table", &table)?;
    for ((i, j), &entry) in table.indexed_iter() {
        check::non_negative(&format!("table[{i}, {j}]"), entry)?;
    }
    let flat: Array1<f64> = table.iter().copied().collect();
    // Counts of any size, with the same digits.
    let scale = Scale::for_squares(&flat);
    let (flat, table) = (flat.each(&|entry| scale.down(entry)), table.each(&|e| scale.down(e)));
    let total = sum::sum(&flat);
    check::positive("the sum of table", total)?;
    let rows = table.map_axis(Axis(1), sum::sum);
    let columns = table.map_axis(Axis(0), sum::sum);
    let terms: Array1<f64> = table
        .indexed_iter()
        .filter(|(_, entry)| **entry > 0.0)
        .map(|((i, j), &entry)| {
            let (together, independent) = (entry * total, rows[i] * columns[j]);
            let ratio = match together > 1e-290 && independent > 1e-290 {
                true => together / independent,
                false => entry / rows[i] / (columns[j] / total),
            };
            entry / total * libm::log2(ratio)
        })
        .collect();
    let entropy = |sums: &Array1<f64>| entropy_bits(shares(sums.view())?.view());
    // Rounding may leave a hair below zero, or above what either variable tells at most.
    Ok(sum::sum(&terms).min(entropy(&rows)?).min(entropy(&columns)?).max(0.0))
}

/// How much a question lowers the entropy of the classes, in bits: before it, minus the mean after it.
///
/// `H(all) − Σ (n_group / n) · H(group)`
///
/// `groups` (n_groups, n_classes) holds, for each answer, how many samples of each class gave it. It equals
/// [`mutual_information_bits`] of the same table. An answer that nobody gave adds nothing. Cost: O(n_groups · n_classes).
///
/// Errors: as [`mutual_information_bits`].
///
/// ```
/// use learning::information::information_gain_bits;
/// use ndarray::array;
/// assert_eq!(information_gain_bits(array![[8.0, 0.0], [0.0, 8.0]].view())?, 1.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7b (information).
pub fn information_gain_bits<'a>(groups: impl Into<ArrayView2<'a, f64>>) -> Result<f64> {
    information_gain_bits_of(groups.into())
}

fn information_gain_bits_of(groups: ArrayView2<'_, f64>) -> Result<f64> {
    check::not_empty("groups", groups.len(), "count")?;
    check::finite("groups", &groups)?;
    let all = groups.map_axis(Axis(0), sum::sum);
    let before = entropy_bits(shares(all.view())?.view())?;
    let total = sum::sum(&all);
    let mut after = 0.0;
    for group in groups.rows() {
        check_weights("groups", group)?;
        let size = sum::sum(group);
        if size > 0.0 {
            after += size / total * entropy_bits(shares(group)?.view())?;
        }
    }
    Ok((before - after).max(0.0))
}

/// Between how many equally likely outcomes a model hesitates: 2 to the mean surprise in bits.
///
/// `probabilities` are those that the model gave to what then happened, one for each event. Also `e` to the mean
/// surprise in nats, or one over the geometric mean of the probabilities. Infinite if one of them is 0.
/// Cost: O(n_events).
///
/// Errors: none at all; a probability not from 0 to 1.
///
/// ```
/// use learning::information::perplexity;
/// use ndarray::array;
/// assert_eq!(perplexity(array![0.25, 0.25, 0.25].view())?, 4.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7b (information).
pub fn perplexity<'a>(probabilities: impl Into<ArrayView1<'a, f64>>) -> Result<f64> {
    perplexity_of(probabilities.into())
}

fn perplexity_of(probabilities: ArrayView1<'_, f64>) -> Result<f64> {
    check::not_empty("probabilities", probabilities.len(), "event")?;
    for (i, &probability) in probabilities.iter().enumerate() {
        check::fraction(&format!("probabilities[{i}]"), probability)?;
    }
    let surprise_bits = probabilities.each(&|probability| -libm::log2(probability));
    Ok(libm::exp2(sum::sum(&surprise_bits) / probabilities.len() as f64))
}

/// `−Σ p_i · log q_i` in the unit of the logarithm.
fn cross(p: ArrayView1<'_, f64>, q: ArrayView1<'_, f64>, log: fn(f64) -> f64) -> Result<f64> {
    check_pair(p, q)?;
    // Where p is 0 nothing happens, whatever q says; 0 · −∞ would be NaN.
    let against = |q: ArrayView1<'_, f64>| {
        let terms = p.iter().zip(q).map(|(&p, &q)| if p > 0.0 { -p * log(q) } else { 0.0 });
        sum::sum(&terms.collect::<Array1<f64>>())
    };
    // Never below the entropy of p, rounding included.
    Ok(against(q).max(against(p)))
}

/// `Σ p_i · log(p_i / q_i)` in the unit of the logarithm.
fn divergence(p: ArrayView1<'_, f64>, q: ArrayView1<'_, f64>, log: fn(f64) -> f64) -> Result<f64> {
    check_pair(p, q)?;
    let terms: Array1<f64> =
        p.iter().zip(q).map(|(&p, &q)| if p > 0.0 { p * (log(p) - log(q)) } else { 0.0 }).collect();
    Ok(sum::sum(&terms).max(0.0))
}

/// The divergence of p from a middle, which is 0 beside a positive p only where p is the smallest `f64`.
fn surplus(p: ArrayView1<'_, f64>, middle: ArrayView1<'_, f64>, log: fn(f64) -> f64) -> f64 {
    let term = |(&p, &middle): (&f64, &f64)| match p > 0.0 && middle > 0.0 {
        true => p * (log(p) - log(middle)),
        false => 0.0,
    };
    let terms: Array1<f64> = p.iter().zip(middle).map(term).collect();
    sum::sum(&terms).max(0.0)
}

fn check_pair(p: ArrayView1<'_, f64>, q: ArrayView1<'_, f64>) -> Result<()> {
    check::same_length("outcomes", ("p", p.len()), ("q", q.len()))?;
    check_distribution("p", p)?;
    check_distribution("q", q)
}

fn check_distribution(name: &str, p: ArrayView1<'_, f64>) -> Result<()> {
    check_weights(name, p)?;
    let total = sum::sum(p);
    if (total - 1.0).abs() > ROUNDING {
        return Err(Error::invalid(format!("the sum of {name}"), total, "1"));
    }
    Ok(())
}

/// At least one number, all finite, none below zero.
fn check_weights(name: &str, weights: ArrayView1<'_, f64>) -> Result<()> {
    check::not_empty(name, weights.len(), "outcome")?;
    check::finite(name, &weights)?;
    for (i, &weight) in weights.iter().enumerate() {
        check::non_negative(&format!("{name}[{i}]"), weight)?;
    }
    Ok(())
}
