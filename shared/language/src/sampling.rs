//! Choosing the next token: greedy, by temperature, from the top k, the top p or above min p, with a penalty on repetition.
//!
//! Each rule is a function from logits to logits, in which −∞ marks a token that is ruled out. [`Sampler`] applies them in
//! the order of Hugging Face's `generate`, and [`draw`] draws.

use std::cmp::Ordering;

use numerics::functions::softmax;
use numerics::stats::order_by;
use numerics::{Error, Result, Rng, check};

/// The token with the largest logit.
///
/// Shape: one logit for each token of the vocabulary. Ties: the lowest id. Errors: those of [`probabilities`]. Cost: n
/// comparisons.
///
/// ```
/// assert_eq!(language::sampling::greedy(&[0.5, 2.0, 2.0, -1.0])?, 1);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15f (sampling).
pub fn greedy(logits: &[f64]) -> Result<usize> {
    let largest = checked(logits)?;
    Ok(logits.iter().position(|&logit| logit == largest).unwrap_or_default())
}

/// The probability of each token: the softmax of the logits.
///
/// `p[i] = exp(z[i]) / Σ exp(z[j])`, computed with the largest logit subtracted, so that nothing overflows.
///
/// Shape: n logits in, n probabilities out; a logit of −∞ has the probability 0. Errors: no logit; one that is NaN or +∞;
/// −∞ everywhere. Cost: n exponentials.
///
/// ```
/// let p = language::sampling::probabilities(&[1000.0, 1000.0, f64::NEG_INFINITY])?;
/// assert_eq!(p, [0.5, 0.5, 0.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15f (sampling).
pub fn probabilities(logits: &[f64]) -> Result<Vec<f64>> {
    checked(logits)?;
    Ok(softmax(logits).to_vec())
}

/// Divides the logits: below 1 the likely tokens get likelier, above 1 all become more alike.
///
/// `z[i] / t`. The ratio of two probabilities is raised to the power 1 / t: `p[i] / p[j]` becomes `(p[i] / p[j])^(1/t)`.
///
/// Errors: a temperature that is not positive and finite (for 0, the limit, there is [`greedy`]); logits that leave the
/// range of `f64` by it; those of [`probabilities`]. A logit that falls below the range becomes −∞.
///
/// ```
/// assert_eq!(language::sampling::temperature(&[1.0, -2.0], 0.5)?, [2.0, -4.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15f (sampling).
pub fn temperature(logits: &[f64], temperature: f64) -> Result<Vec<f64>> {
    checked(logits)?;
    check::positive("temperature", temperature)?;
    in_range(logits.iter().map(|logit| logit / temperature).collect())
}

/// Rules out all tokens but the k likeliest.
///
/// Tokens with a logit below the k-th largest get −∞. Ties: all tokens as likely as the k-th stay, as in Hugging Face's
/// `TopKLogitsWarper`, so that more than k can be left. With k above the number of tokens all stay.
///
/// Errors: k = 0; those of [`probabilities`]. Cost: n comparisons on average, no sorting.
///
/// ```
/// let none = f64::NEG_INFINITY;
/// assert_eq!(language::sampling::top_k(&[3.0, 1.0, 2.0], 2)?, [3.0, none, 2.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15f (sampling). Source: Angela Fan and others, *Hierarchical Neural Story Generation*,
/// 2018, section 5.
pub fn top_k(logits: &[f64], k: usize) -> Result<Vec<f64>> {
    checked(logits)?;
    check::at_least("k", k, 1)?;
    if k >= logits.len() {
        return Ok(logits.to_vec());
    }
    let mut copy = logits.to_vec();
    let (_, &mut threshold, _) = copy.select_nth_unstable_by(k - 1, |a, b| b.total_cmp(a));
    // 0 and −0 are alike for `<`, as they are for the softmax.
    Ok(only(logits, |i| logits[i] >= threshold))
}

/// Rules out the unlikely tail: what is left is the fewest tokens that together have at least the probability p.
///
/// Probabilities are added from the smallest up; tokens go as long as the sum is at most 1 − p. The likeliest token
/// always stays. It is Hugging Face's `TopPLogitsWarper`. Ties: of equally likely tokens those with the lowest ids go first.
///
/// Errors: p outside of (0, 1]; those of [`probabilities`]. Cost: n exponentials and a sort.
///
/// ```
/// let logits = [0.5_f64, 0.3, 0.15, 0.05].map(libm::log);
/// let left = language::sampling::top_p(&logits, 0.75)?;
/// assert_eq!(left[..2], logits[..2]); // 0.5 is less than 0.75, 0.5 + 0.3 is enough
/// assert_eq!(left[2..], [f64::NEG_INFINITY; 2]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15f (sampling). Source: Ari Holtzman and others, *The Curious Case of Neural Text
/// Degeneration*, 2020, section 3.1.
pub fn top_p(logits: &[f64], p: f64) -> Result<Vec<f64>> {
    if !(p > 0.0 && p <= 1.0) {
        return Err(Error::invalid("p", p, "above 0 and at most 1"));
    }
    let shares = probabilities(logits)?;
    let rising = order_by(logits.len(), &|i, j| {
        shares[i].partial_cmp(&shares[j]).unwrap_or(Ordering::Equal)
    });
    let mut stays = vec![true; logits.len()];
    let mut tail = 0.0;
    for &i in &rising[..logits.len() - 1] {
        tail += shares[i];
        if tail > 1.0 - p {
            break;
        }
        stays[i] = false;
    }
    Ok(only(logits, |i| stays[i]))
}

/// Rules out tokens that are less likely than a share of the likeliest one's probability.
///
/// Token i stays where `p[i] ≥ min_p · max p[j]`: where the model is sure few stay, where it is not many do. It is
/// Hugging Face's `MinPLogitsWarper`.
///
/// Errors: a share outside of 0 to 1; those of [`probabilities`]. Cost: n exponentials. Ties with the threshold stay.
///
/// ```
/// let logits = [0.6_f64, 0.3, 0.1].map(libm::log);
/// let left = language::sampling::min_p(&logits, 0.25)?; // the threshold is 0.25 · 0.6 = 0.15
/// assert_eq!(left, [logits[0], logits[1], f64::NEG_INFINITY]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15f (sampling). Source: Minh Nhat Nguyen and others, *Turning Up the Heat: Min-p Sampling
/// for Creative and Coherent LLM Outputs*, 2024.
pub fn min_p(logits: &[f64], share: f64) -> Result<Vec<f64>> {
    check::fraction("min_p", share)?;
    let shares = probabilities(logits)?;
    let largest = shares.iter().fold(0.0_f64, |most, &p| most.max(p));
    Ok(only(logits, |i| shares[i] >= share * largest))
}

/// Makes tokens less likely that have occurred before.
///
/// The logit of each token in `seen` is divided by the penalty if it is positive, and multiplied by it if not; how often
/// the token occurred plays no part. A penalty of 1 changes nothing; one below 1 favors repetition.
///
/// Errors: a penalty that is not positive and finite; a token in `seen` that is not in the vocabulary; logits that leave
/// the range of `f64` by it (downward they become −∞); those of [`probabilities`].
///
/// ```
/// let logits = language::sampling::repetition_penalty(&[2.0, -2.0, 2.0], &[0, 1, 0], 2.0)?;
/// assert_eq!(logits, [1.0, -4.0, 2.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15f (sampling). Source: Nitish Shirish Keskar and others, *CTRL: A Conditional Transformer
/// Language Model for Controllable Generation*, 2019, section 4.1; the case of negative logits: Hugging Face's
/// `RepetitionPenaltyLogitsProcessor`.
pub fn repetition_penalty(logits: &[f64], seen: &[usize], penalty: f64) -> Result<Vec<f64>> {
    checked(logits)?;
    check::positive("the repetition penalty", penalty)?;
    let mut result = logits.to_vec();
    for (place, &token) in seen.iter().enumerate() {
        let Some(&logit) = logits.get(token) else {
            let wanted = format!("below the size of the vocabulary, {}", logits.len());
            return Err(Error::invalid(format!("seen[{place}]"), token, wanted));
        };
        result[token] = if logit < 0.0 { logit * penalty } else { logit / penalty };
    }
    in_range(result)
}

/// Rules out the tokens that a mask does not allow.
///
/// Errors: a mask of another length; one that allows no token with a logit above −∞; those of [`probabilities`].
///
/// ```
/// let masked = language::sampling::masked(&[3.0, 1.0], &[false, true])?;
/// assert_eq!(masked, [f64::NEG_INFINITY, 1.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15f (sampling).
pub fn masked(logits: &[f64], allowed: &[bool]) -> Result<Vec<f64>> {
    checked(logits)?;
    check::same_length("tokens", ("logits", logits.len()), ("the mask", allowed.len()))?;
    let result = only(logits, |i| allowed[i]);
    checked(&result)?;
    Ok(result)
}

/// How many tokens are not ruled out: the number of logits above −∞.
///
/// ```
/// assert_eq!(language::sampling::n_left(&[0.0, f64::NEG_INFINITY, -3.0]), 2);
/// ```
pub fn n_left(logits: &[f64]) -> usize {
    logits.iter().filter(|&&logit| logit > f64::NEG_INFINITY).count()
}

/// A token, drawn with these probabilities: NumPy's `rng.choice(n, p=p)`.
///
/// One uniform number u is drawn; the token is the first at which the running sum of the probabilities, divided by their
/// total, is above u.
///
/// Errors: no probability; one that is negative or not finite; a sum of 0 or beyond `f64`.
///
/// ```
/// use numerics::Rng;
///
/// assert_eq!(language::sampling::draw(&[0.0, 1.0, 0.0], &mut Rng::new(1))?, 1);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15f (sampling).
pub fn draw(probabilities: &[f64], rng: &mut Rng) -> Result<usize> {
    check::not_empty("probabilities", probabilities.len(), "token")?;
    let drawn = rng.choice_weighted(probabilities, 1)?;
    Ok(drawn.first().copied().unwrap_or_default())
}

/// All the rules together, in the order of Hugging Face's `generate` with `do_sample=True`.
///
/// Repetition penalty, temperature, top-k, top-p, min-p, softmax, draw. The default changes nothing: it draws with the
/// model's own probabilities.
///
/// ```
/// use language::sampling::Sampler;
/// use numerics::Rng;
///
/// let sampler = Sampler { temperature: 0.7, top_k: Some(2), ..Default::default() };
/// let logits = [1.0, 0.0, 3.0, 2.0];
/// let token = sampler.next(&logits, &[], &mut Rng::new(5))?;
/// assert!(token == 2 || token == 3);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15f (sampling).
#[derive(Debug, Clone, PartialEq)]
pub struct Sampler {
    /// See [`repetition_penalty`]; 1 is none.
    pub repetition_penalty: f64,
    /// See [`temperature`]; 1 leaves the logits as they are.
    pub temperature: f64,
    /// See [`top_k`]; `None` keeps all.
    pub top_k: Option<usize>,
    /// See [`top_p`]; 1 keeps all.
    pub top_p: f64,
    /// See [`min_p`]; 0 keeps all.
    pub min_p: f64,
}

impl Default for Sampler {
    fn default() -> Self {
        Sampler { repetition_penalty: 1.0, temperature: 1.0, top_k: None, top_p: 1.0, min_p: 0.0 }
    }
}

impl Sampler {
    /// The logits after all rules but the draw; `seen` holds the tokens so far, for the repetition penalty.
    ///
    /// A token that is ruled out has −∞. Errors: those of the rules.
    pub fn filtered(&self, logits: &[f64], seen: &[usize]) -> Result<Vec<f64>> {
        let mut logits = repetition_penalty(logits, seen, self.repetition_penalty)?;
        logits = temperature(&logits, self.temperature)?;
        if let Some(k) = self.top_k {
            logits = top_k(&logits, k)?;
        }
        if self.top_p != 1.0 {
            logits = top_p(&logits, self.top_p)?;
        }
        min_p(&logits, self.min_p)
    }

    /// The probabilities that are drawn with. Errors: those of the rules.
    pub fn probabilities(&self, logits: &[f64], seen: &[usize]) -> Result<Vec<f64>> {
        probabilities(&self.filtered(logits, seen)?)
    }

    /// The next token, drawn. Errors: those of the rules.
    pub fn next(&self, logits: &[f64], seen: &[usize], rng: &mut Rng) -> Result<usize> {
        draw(&self.probabilities(logits, seen)?, rng)
    }
}

/// The largest logit, if they are what a softmax can be taken of.
fn checked(logits: &[f64]) -> Result<f64> {
    check::not_empty("logits", logits.len(), "token")?;
    let mut largest = f64::NEG_INFINITY;
    for (i, &logit) in logits.iter().enumerate() {
        if logit.is_nan() || logit == f64::INFINITY {
            let wanted = "a number, or -inf for a token that is ruled out";
            return Err(Error::invalid(format!("logits[{i}]"), logit, wanted));
        }
        largest = largest.max(logit);
    }
    if largest == f64::NEG_INFINITY {
        return Err(Error::invalid("the largest logit", largest, "finite: no token is left"));
    }
    Ok(largest)
}

/// The logits, if none has become infinite upward, nor all of them downward.
fn in_range(logits: Vec<f64>) -> Result<Vec<f64>> {
    let largest = logits.iter().fold(f64::NEG_INFINITY, |most, &logit| most.max(logit));
    check::in_range("the largest logit", largest, "the logits")?;
    Ok(logits)
}

fn only(logits: &[f64], stays: impl Fn(usize) -> bool) -> Vec<f64> {
    let kept = |(i, &logit)| if stays(i) { logit } else { f64::NEG_INFINITY };
    logits.iter().enumerate().map(kept).collect()
}
