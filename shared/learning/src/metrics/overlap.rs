//! Measures of texts by the words they share.

use std::collections::BTreeMap;

use numerics::{Result, check, sum};

/// How much of a candidate is in the reference (precision), of the reference in the candidate
/// (recall), and both in one number (F1).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Overlap {
    /// The shared part, divided by the candidate's size.
    pub precision: f64,
    /// The shared part, divided by the reference's size.
    pub recall: f64,
    /// The harmonic mean of the two; 0 where both are 0.
    pub f1: f64,
}

impl Overlap {
    fn new(shared: usize, in_candidate: usize, in_reference: usize) -> Self {
        let share = |of: usize| if of == 0 { 0.0 } else { shared as f64 / of as f64 };
        let (precision, recall) = (share(in_candidate), share(in_reference));
        let both = precision + recall;
        let f1 = if both == 0.0 { 0.0 } else { (2.0 * precision * recall / both).min(1.0) };
        Overlap { precision, recall, f1 }
    }
}

/// The n-grams of a text with their counts.
fn n_gram_counts<'a, 'w>(tokens: &'a [&'w str], n: usize) -> BTreeMap<&'a [&'w str], usize> {
    let mut counts = BTreeMap::new();
    for n_gram in tokens.windows(n) {
        *counts.entry(n_gram).or_insert(0) += 1;
    }
    counts
}

/// How many n-grams of a candidate are matched in some reference, each at most as often as a
/// reference has it, and how many n-grams the candidate has.
///
/// The first divided by the second is BLEU's clipped precision. A text shorter than n tokens has
/// no n-grams. Cost: O(tokens · n · log tokens).
///
/// Errors: no references; n is 0.
///
/// ```
/// use learning::metrics::clipped_matches;
/// let (candidate, reference) = (["the", "the", "the"], vec!["the", "cat"]);
/// assert_eq!(clipped_matches(&candidate, &[reference], 1)?, (1, 3)); // clipped to one "the"
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10f (a reference of measures).
pub fn clipped_matches(
    candidate: &[&str],
    references: &[Vec<&str>],
    n: usize,
) -> Result<(usize, usize)> {
    check::at_least("n", n, 1)?;
    check::not_empty("references", references.len(), "reference")?;
    let known: Vec<_> = references.iter().map(|reference| n_gram_counts(reference, n)).collect();
    let (mut matched, mut all) = (0, 0);
    for (n_gram, count) in n_gram_counts(candidate, n) {
        let most = known.iter().filter_map(|counts| counts.get(n_gram)).max().copied().unwrap_or(0);
        matched += count.min(most);
        all += count;
    }
    Ok((matched, all))
}

/// BLEU's penalty for a candidate shorter than its reference: 1 if it is at least as long.
///
/// `exp(1 − reference length / candidate length)` below that; 0 for an empty candidate. Both
/// lengths in tokens.
///
/// ```
/// use learning::metrics::brevity_penalty;
/// assert_eq!(brevity_penalty(6, 5), 1.0);
/// assert!((brevity_penalty(3, 6) - (-1.0_f64).exp()).abs() < 1e-15);
/// ```
///
/// Explained in Part II, chapter 10f (a reference of measures).
pub fn brevity_penalty(candidate_len: usize, reference_len: usize) -> f64 {
    if candidate_len >= reference_len {
        1.0
    } else if candidate_len == 0 {
        0.0
    } else {
        libm::exp(1.0 - reference_len as f64 / candidate_len as f64)
    }
}

/// BLEU scores translations by the n-grams they share with reference translations, n from 1 to
/// `max_n`.
///
/// `BLEU = brevity penalty · exp(1/max_n · Σ_n ln p_n)`, where `p_n` is the clipped precision of the
/// n-grams of all candidates together, and both lengths are summed over all candidates
///
/// One entry of `references` a candidate, each holding at least one reference. The reference length
/// that counts is the one nearest to the candidate's; of two equally near the shorter. Nothing is
/// smoothed: without a single matching n-gram of some length the result is 0. Cost: O(tokens ·
/// max_n² · log tokens).
///
/// Errors: no candidates; different lengths; a candidate without references; `max_n` is 0.
///
/// ```
/// use learning::metrics::bleu;
/// let candidate = vec!["call", "me", "Ishmael"];
/// let references = vec![vec!["call", "me", "Ishmael"]];
/// assert_eq!(bleu(&[candidate], &[references], 3)?, 1.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10f (a reference of measures). Source: Kishore Papineni, Salim
/// Roukos, Todd Ward, Wei-Jing Zhu, *BLEU: a Method for Automatic Evaluation of Machine
/// Translation*, ACL 2002.
pub fn bleu(candidates: &[Vec<&str>], references: &[Vec<Vec<&str>>], max_n: usize) -> Result<f64> {
    check::not_empty("candidates", candidates.len(), "text")?;
    let lengths = (("candidates", candidates.len()), ("references", references.len()));
    check::same_length("texts", lengths.0, lengths.1)?;
    check::at_least("max_n", max_n, 1)?;
    let mut logs = Vec::new();
    for n in 1..=max_n {
        let (mut matched, mut all) = (0, 0);
        for (candidate, references) in candidates.iter().zip(references) {
            let (here, of) = clipped_matches(candidate, references, n)?;
            matched += here;
            all += of;
        }
        if matched == 0 {
            return Ok(0.0);
        }
        logs.push(libm::log(matched as f64 / all as f64));
    }
    let (mut candidate_len, mut reference_len) = (0, 0);
    for (candidate, references) in candidates.iter().zip(references) {
        candidate_len += candidate.len();
        let nearest = |len: &usize| (len.abs_diff(candidate.len()), *len);
        reference_len += references.iter().map(Vec::len).min_by_key(nearest).unwrap_or(0);
    }
    let mean_log = sum::sum(&logs) / max_n as f64;
    Ok(brevity_penalty(candidate_len, reference_len) * libm::exp(mean_log))
}

/// ROUGE-N counts the n-grams that a summary and a reference share, each as often as both have it.
///
/// Both texts as tokens. Where one has no n-grams everything is 0. Cost: O(tokens · n · log tokens).
///
/// Errors: n is 0.
///
/// ```
/// use learning::metrics::rouge_n;
/// let overlap = rouge_n(&["a", "b"], &["a", "b", "c", "d"], 1)?;
/// assert_eq!((overlap.precision, overlap.recall), (1.0, 0.5));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10f (a reference of measures). Source: Chin-Yew Lin, *ROUGE: A
/// Package for Automatic Evaluation of Summaries*, ACL Workshop, 2004.
pub fn rouge_n(candidate: &[&str], reference: &[&str], n: usize) -> Result<Overlap> {
    let (shared, in_candidate) = clipped_matches(candidate, &[reference.to_vec()], n)?;
    Ok(Overlap::new(shared, in_candidate, (reference.len() + 1).saturating_sub(n)))
}

/// How many tokens the longest common subsequence of two texts has: in order, but with gaps.
///
/// Cost: O(tokens of a · tokens of b).
///
/// ```
/// use learning::metrics::longest_common_subsequence;
/// assert_eq!(longest_common_subsequence(&["a", "b", "c"], &["a", "x", "c"]), 2);
/// ```
///
/// Explained in Part II, chapter 10f (a reference of measures).
pub fn longest_common_subsequence(a: &[&str], b: &[&str]) -> usize {
    // row[j] is the length for the tokens of `a` so far and the first j tokens of `b`.
    let mut row = vec![0; b.len() + 1];
    for token in a {
        let mut diagonal = 0;
        for (j, other) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if token == other { diagonal + 1 } else { above.max(row[j]) };
            diagonal = above;
        }
    }
    row[b.len()]
}

/// ROUGE-L counts the longest common subsequence of a summary and a reference.
///
/// Words must come in the same order but need not stand side by side. Where one text is empty
/// everything is 0. Cost as [`longest_common_subsequence`].
///
/// ```
/// use learning::metrics::rouge_l;
/// assert_eq!(rouge_l(&["a", "c"], &["a", "b", "c", "d"]).recall, 0.5);
/// ```
///
/// Explained in Part II, chapter 10f (a reference of measures). Source: as [`rouge_n`].
pub fn rouge_l(candidate: &[&str], reference: &[&str]) -> Overlap {
    let shared = longest_common_subsequence(candidate, reference);
    Overlap::new(shared, candidate.len(), reference.len())
}
