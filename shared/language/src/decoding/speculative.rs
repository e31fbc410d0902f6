//! Speculative decoding: a cheap model drafts, a dear one checks, and what is drawn is the dear one's.

use ndarray::{Array1, Array2, ArrayView1};
use numerics::{Error, Result, Rng, check};

use crate::ngram::TokenId;
use crate::sampling::draw;

/// How far the sum of probabilities may be from 1.
const SLACK: f64 = 1e-6;

/// How probable it is that a draft is accepted: what two distributions have in common.
///
/// `Σ min(p, q)`, which is 1 minus their total variation distance. Shape: one number for each token in both. Errors: no token;
/// lengths that differ; a number below 0 or not finite; a sum that is not 1, up to a millionth.
///
/// ```
/// use language::decoding::acceptance_rate;
/// use ndarray::array;
///
/// assert_eq!(acceptance_rate(&array![0.5, 0.25, 0.25], &array![0.25, 0.25, 0.5])?, 0.75);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15g (decoding). Source: Yaniv Leviathan and others, *Fast Inference from Transformers via
/// Speculative Decoding*, 2022, section 3.2.
pub fn acceptance_rate<'a, 'b>(
    target: impl Into<ArrayView1<'a, f64>>,
    draft: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    let (target, draft) = (target.into(), draft.into());
    check_both(target, draft)?;
    Ok(common(target, draft).min(1.0))
}

/// From what a token is drawn when a draft was refused: what the target has more of than the draft.
///
/// `max(p − q, 0)`, divided by its sum. Where the two are the same, nothing is ever refused; then this is the target.
///
/// Shape and errors: as [`acceptance_rate`].
///
/// ```
/// use language::decoding::residual;
/// use ndarray::array;
///
/// let left = residual(&array![0.5, 0.25, 0.25], &array![0.25, 0.25, 0.5])?;
/// assert_eq!(left, array![1.0, 0.0, 0.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15g (decoding). Source: as [`acceptance_rate`], section 2.3.
pub fn residual<'a, 'b>(
    target: impl Into<ArrayView1<'a, f64>>,
    draft: impl Into<ArrayView1<'b, f64>>,
) -> Result<Array1<f64>> {
    let (target, draft) = (target.into(), draft.into());
    check_both(target, draft)?;
    Ok(left_over(target, draft))
}

/// The token that goes on: the drafted one with probability min(1, p/q), or else one of the [`residual`].
///
/// A drafted token of the draft's distribution leaves here with the target's: with `q · min(1, p/q) = min(p, q)` it stays, and
/// the rest of `p` comes from the residual.
///
/// Errors: those of [`acceptance_rate`]; a drafted token outside the vocabulary, or one that the draft gives the probability
/// 0. Draws one uniform number, and a second when the draft is refused.
///
/// ```
/// use language::decoding::checked_token;
/// use ndarray::array;
/// use numerics::Rng;
///
/// let (target, draft) = (array![1.0, 0.0], array![0.5, 0.5]);
/// assert_eq!(checked_token(&target, &draft, 0, &mut Rng::new(1))?, 0); // always accepted
/// assert_eq!(checked_token(&target, &draft, 1, &mut Rng::new(1))?, 0); // never
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15g (decoding). Source: as [`acceptance_rate`], section 2.3 and appendix A.1; Charlie Chen and
/// others, *Accelerating Large Language Model Decoding with Speculative Sampling*, 2023, theorem 1.
pub fn checked_token<'a, 'b>(
    target: impl Into<ArrayView1<'a, f64>>,
    draft: impl Into<ArrayView1<'b, f64>>,
    drafted: usize,
    rng: &mut Rng,
) -> Result<usize> {
    let (target, draft) = (target.into(), draft.into());
    check_both(target, draft)?;
    check::between("drafted", drafted, 0, ("the last token", target.len() - 1))?;
    if draft[drafted] == 0.0 {
        let wanted = "a token that the draft gives a probability above 0";
        return Err(Error::invalid("drafted", drafted, wanted));
    }
    // u < p/q, without a quotient that could overflow.
    if rng.random() * draft[drafted] < target[drafted] {
        return Ok(drafted);
    }
    draw(&left_over(target, draft).to_vec(), rng)
}

/// What [`speculate`] wrote, and how often each model was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speculation<T> {
    /// The new tokens.
    pub tokens: Vec<T>,
    /// How often the target was asked; alone it would have been once for each token.
    pub n_passes: usize,
    /// How many tokens the draft proposed.
    pub n_drafted: usize,
    /// How many of them stayed.
    pub n_accepted: usize,
}

/// Writes on with two models: the draft proposes up to `n_ahead` tokens, the target checks all of them in one pass.
///
/// The first that is refused is replaced ([`checked_token`]), and what follows it is thrown away; where all stay, the target's
/// last row gives one more. So each pass of the target brings from 1 to n_ahead + 1 tokens, and their distribution is exactly
/// the one that the target has alone.
///
/// `target(text, n)` gives the probabilities after each of the text's last n tokens, (n, vocabulary); `draft(text)` those
/// after the text, (vocabulary). A [`Decoder`](super::Decoder) and an [`NGramModel`](crate::ngram::NGramModel) do.
///
/// Errors: no prompt; `n_ahead` of 0; more than [`check::MOST_ELEMENTS`] tokens; tables of another shape, or those of
/// [`acceptance_rate`]; a token that `T` does not hold; whatever the two models report.
///
/// ```
/// use language::decoding::speculate;
/// use ndarray::{Array2, array};
/// use numerics::Rng;
///
/// let mut target = |_: &[u8], n: usize| Ok(Array2::from_elem((n, 2), 0.5));
/// let mut draft = |_: &[u8]| Ok(array![0.9, 0.1]);
/// let written = speculate(&mut target, &mut draft, &[0], 100, 4, &mut Rng::new(1))?;
/// assert_eq!(written.tokens.len(), 100);
/// assert!(written.n_passes < 100);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15g (decoding). Source: as [`acceptance_rate`], algorithm 1.
pub fn speculate<T: TokenId>(
    target: &mut dyn FnMut(&[T], usize) -> Result<Array2<f64>>,
    draft: &mut dyn FnMut(&[T]) -> Result<Array1<f64>>,
    prompt: &[T],
    n_tokens: usize,
    n_ahead: usize,
    rng: &mut Rng,
) -> Result<Speculation<T>> {
    check::not_empty("prompt", prompt.len(), "token")?;
    check::at_least("n_ahead", n_ahead, 1)?;
    check::size("n_tokens", &[n_tokens])?;
    let mut text = prompt.to_vec();
    let end = prompt.len() + n_tokens;
    let mut written = Speculation { tokens: Vec::new(), n_passes: 0, n_drafted: 0, n_accepted: 0 };
    while text.len() < end {
        let start = text.len();
        let n_here = n_ahead.min(end - start - 1); // the pass itself brings one more
        let mut proposals = Vec::with_capacity(n_here);
        for _ in 0..n_here {
            let q = draft(&text)?;
            let drafted = draw(&q.to_vec(), rng)?;
            text.push(token(drafted)?);
            proposals.push((q, drafted));
        }
        let p = target(&text, n_here + 1)?;
        if p.nrows() != n_here + 1 {
            let wanted: &[usize] = &[n_here + 1, p.ncols()];
            let why = "a row for each token that was asked for";
            return Err(Error::shape_mismatch(
                ("the target's probabilities", p.shape()),
                ("what was asked for", wanted),
                why,
            ));
        }
        written.n_passes += 1;
        written.n_drafted += n_here;

        let mut refused = false;
        for (i, (q, drafted)) in proposals.iter().enumerate() {
            let goes_on = checked_token(p.row(i), q, *drafted, rng)?;
            if goes_on != *drafted {
                text.truncate(start + i);
                text.push(token(goes_on)?);
                refused = true;
                break;
            }
            written.n_accepted += 1;
        }
        if !refused {
            check_one("the target's probabilities", p.row(n_here))?;
            text.push(token(draw(&p.row(n_here).to_vec(), rng)?)?);
        }
    }
    written.tokens = text.split_off(prompt.len());
    Ok(written)
}

fn token<T: TokenId>(id: usize) -> Result<T> {
    let token = u32::try_from(id).ok().and_then(|id| T::try_from(id).ok());
    token.ok_or_else(|| Error::invalid("a token", id, "a number that the text's type holds"))
}

fn common(p: ArrayView1<'_, f64>, q: ArrayView1<'_, f64>) -> f64 {
    let smaller: Vec<f64> = p.iter().zip(&q).map(|(&p, &q)| p.min(q)).collect();
    numerics::sum::sum(&smaller)
}

fn left_over(p: ArrayView1<'_, f64>, q: ArrayView1<'_, f64>) -> Array1<f64> {
    let more: Array1<f64> = p.iter().zip(&q).map(|(&p, &q)| (p - q).max(0.0)).collect();
    let total = numerics::sum::sum(&more);
    if total > 0.0 { more / total } else { p.to_owned() }
}

fn check_both(target: ArrayView1<'_, f64>, draft: ArrayView1<'_, f64>) -> Result<()> {
    check::same_length("tokens", ("target", target.len()), ("draft", draft.len()))?;
    check_one("target", target)?;
    check_one("draft", draft)
}

fn check_one(name: &str, p: ArrayView1<'_, f64>) -> Result<()> {
    check::not_empty(name, p.len(), "token")?;
    check::finite(name, &p)?;
    if let Some(i) = p.iter().position(|&p| p < 0.0) {
        return Err(Error::invalid(format!("{name}[{i}]"), p[i], "at least 0"));
    }
    let sum = numerics::sum::sum(p);
    if (sum - 1.0).abs() > SLACK {
        return Err(Error::invalid(format!("the sum of {name}"), sum, "1"));
    }
    Ok(())
}
