//! Beam search: the likeliest continuations of several tokens, not the likeliest next one.

use std::cmp::Ordering;

use numerics::functions::log_softmax;
use numerics::stats::order_by;
use numerics::{Error, Result, check};

use crate::sampling;

/// A continuation that a search has found.
#[derive(Debug, Clone, PartialEq)]
pub struct Continuation {
    /// Its tokens, the end token included if it has one.
    pub tokens: Vec<usize>,
    /// The sum of the natural logarithms of its tokens' probabilities.
    pub log_probability: f64,
    /// What continuations are compared by: `log_probability / n_tokens^length_penalty`.
    pub score: f64,
    /// Whether the last token is the end token.
    pub ended: bool,
}

/// Beam search: keeps the best few continuations at each step, and extends each by every token.
///
/// With `width` 1 it is greedy decoding. It finds the likeliest continuation for certain only if the width is as large as
/// the number of all prefixes; else it finds one that is usually likelier than greedy's.
///
/// ```
/// use language::beam::BeamSearch;
///
/// // "a" is likelier first, but what follows "b" is certain: 0.6 · 0.5 against 0.4 · 1.
/// let next = |tokens: &[usize]| {
///     let p: [f64; 2] = match tokens {
///         [] => [0.6, 0.4],
///         [0] => [0.5, 0.5],
///         _ => [1.0, 0.0],
///     };
///     Ok(p.map(libm::log).to_vec())
/// };
/// let search = BeamSearch { max_tokens: 2, ..Default::default() };
/// let greedy = BeamSearch { width: 1, ..search.clone() }.search(next)?;
/// assert_eq!(greedy[0].tokens, [0, 0]);
/// let best = search.search(next)?;
/// assert_eq!(best[0].tokens, [1, 0]);
/// assert!((libm::exp(best[0].log_probability) - 0.4).abs() < 1e-12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15f (sampling). Source: Ilya Sutskever, Oriol Vinyals and Quoc V. Le, *Sequence to Sequence
/// Learning with Neural Networks*, 2014, section 3.2; the score: Hugging Face's `BeamHypotheses`.
#[derive(Debug, Clone, PartialEq)]
pub struct BeamSearch {
    /// How many continuations are kept at each step.
    pub width: usize,
    /// No continuation gets longer than this.
    pub max_tokens: usize,
    /// The power of the length that a continuation's log probability is divided by: 0 compares log probabilities, 1 their
    /// mean for each token, more favors long ones.
    pub length_penalty: f64,
    /// The token after which a continuation is complete, if there is one.
    pub end: Option<usize>,
}

impl Default for BeamSearch {
    fn default() -> Self {
        BeamSearch { width: 4, max_tokens: 20, length_penalty: 1.0, end: None }
    }
}

impl BeamSearch {
    /// The best continuations, at most `width`, the best first.
    ///
    /// `next` gives the logits of the next token after the tokens that it gets (those of the continuation alone: a prompt
    /// is the caller's). The search stops when no running continuation can still get among the best `width` complete
    /// ones, and at `max_tokens`, where running ones count as they are.
    ///
    /// Ties: the continuation that was the better one a step before, then the lower token. Errors: a width or `max_tokens` of 0;
    /// a length penalty that is negative or not finite; another number of logits than the first time; those of
    /// [`sampling::probabilities`], and of `next`. Cost: up to `width` calls of `next` for each token.
    pub fn search(
        &self,
        mut next: impl FnMut(&[usize]) -> Result<Vec<f64>>,
    ) -> Result<Vec<Continuation>> {
        self.search_with(&mut next)
    }

    fn search_with(
        &self,
        next: &mut dyn FnMut(&[usize]) -> Result<Vec<f64>>,
    ) -> Result<Vec<Continuation>> {
        check::at_least("width", self.width, 1)?;
        check::at_least("max_tokens", self.max_tokens, 1)?;
        check::non_negative("length_penalty", self.length_penalty)?;
        let mut n_tokens = None;
        let mut running = vec![self.continuation(Vec::new(), 0.0)];
        let mut complete: Vec<Continuation> = Vec::new();
        for length in 1..=self.max_tokens {
            let mut candidates = Vec::new(); // log probability, which running one, token
            for (i, before) in running.iter().enumerate() {
                let logits = next(&before.tokens)?;
                let wanted = *n_tokens.get_or_insert(logits.len());
                check::same_length("logits", ("next", logits.len()), ("next before", wanted))?;
                sampling::probabilities(&logits)?; // its errors
                for (token, log_p) in log_softmax(&logits).into_iter().enumerate() {
                    if log_p > f64::NEG_INFINITY {
                        candidates.push((before.log_probability + log_p, i, token));
                    }
                }
            }
            // Twice the width, so that ended ones take no place of running ones: at most `width` can end in one step.
            let best = best_first(candidates.len(), |i| candidates[i].0);
            let mut extended = Vec::new();
            for &place in best.iter().take(self.width.saturating_mul(2)) {
                let (log_probability, i, token) = candidates[place];
                let mut tokens = running[i].tokens.clone();
                tokens.push(token);
                let new = self.continuation(tokens, log_probability);
                if new.ended {
                    complete.push(new);
                } else if extended.len() < self.width {
                    extended.push(new);
                }
            }
            running = extended;
            if length == self.max_tokens {
                complete.append(&mut running);
            }
            complete = self.best_of(complete);
            let reachable =
                running.iter().map(|it| self.score(it.log_probability, self.max_tokens));
            let hope = reachable.fold(f64::NEG_INFINITY, f64::max);
            let worst = complete.last().map_or(f64::NEG_INFINITY, |it| it.score);
            if running.is_empty() || (complete.len() == self.width && worst >= hope) {
                break;
            }
        }
        match complete.is_empty() {
            true => Err(Error::empty("the search", "a continuation that is possible")),
            false => Ok(complete),
        }
    }

    fn continuation(&self, tokens: Vec<usize>, log_probability: f64) -> Continuation {
        let score = self.score(log_probability, tokens.len());
        let ended = tokens.last().is_some_and(|&last| Some(last) == self.end);
        Continuation { tokens, log_probability, score, ended }
    }

    fn score(&self, log_probability: f64, n_tokens: usize) -> f64 {
        log_probability / libm::pow(n_tokens.max(1) as f64, self.length_penalty)
    }

    fn best_of(&self, all: Vec<Continuation>) -> Vec<Continuation> {
        let best = best_first(all.len(), |i| all[i].score);
        best.into_iter().take(self.width).map(|i| all[i].clone()).collect()
    }
}

/// The places of the largest values first; of equal ones, the first stays first.
fn best_first(n: usize, value: impl Fn(usize) -> f64) -> Vec<usize> {
    order_by(n, &|i, j| value(j).partial_cmp(&value(i)).unwrap_or(Ordering::Equal))
}
