//! Entropy, cross-entropy, divergence, mutual information.
//!
//! A distribution is a list of probabilities that add up to 1. A name that ends in `_bits` counts in halvings
//! (logarithm to base 2), one in `_nats` in divisions by e (natural logarithm): 1 nat is 1.4427 bits.

use ndarray::{Array1, ArrayView1, ArrayView2, Axis};
use numerics::{Elementwise, Error, Result, Scale, check, sum};

/// How far the probabilities of a distribution may be from adding up to 1.
const ROUNDING: f64 = 1e-9;

/// Counts divided by their sum: the distribution that was seen.
///
/// Shape: n counts in, n shares out. Errors: no counts; a count that is negative or not finite; all counts 0.
///
/// ```
/// use learning::information::shares;
/// use ndarray::array;
/// assert_eq!(shares(&array![1.0, 3.0])?, array![0.25, 0.75]);
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
/// assert_eq!(entropy_bits(&array![0.5, 0.25, 0.25])?, 1.5);
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
/// assert!((cross_entropy_bits(&p, &q)? - 1.2075).abs() < 1e-4);
/// assert_eq!(cross_entropy_bits(&p, &array![1.0, 0.0])?, f64::INFINITY);
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
/// let there = kl_divergence_bits(&p, &q)?;
/// let back = kl_divergence_bits(&q, &p)?;
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
/// assert_eq!(mutual_information_bits(&array![[5.0, 0.0], [0.0, 5.0]])?, 1.0); // one tells the other
/// assert_eq!(mutual_information_bits(&array![[4.0, 4.0], [4.0, 4.0]])?, 0.0); // it tells nothing
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
