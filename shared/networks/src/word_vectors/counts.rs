//! Which words stand near which, and how much more often than chance would have it.

use libm::{log, pow};
use numerics::sparse::SparseMatrix;
use numerics::{Error, Result, check};

/// So many words may have a number: a table of one number for each word must fit into memory.
const MOST_WORDS: usize = 1 << 24;

/// Counts how often each word stands at most `window` places before or after each other word.
///
/// Row w, column c: the number of pairs of places, one with w, one with c, at a distance from 1 to `window`. The table is
/// symmetric; a word next to itself is counted from both places.
///
/// Shape: ids of a text in, each below `n_words`; (n_words, n_words) out. Errors: `window` is 0; no words, or more than
/// 2²⁴; an id that is not below `n_words`. Cost: O(n_tokens · window).
///
/// ```
/// use networks::word_vectors::co_occurrences;
///
/// // the whale the sea: "the" is 0, "whale" 1, "sea" 2
/// let counts = co_occurrences(&[0, 1, 0, 2], 3, 1)?;
/// let table = ndarray::array![[0.0, 2.0, 1.0], [2.0, 0.0, 0.0], [1.0, 0.0, 0.0]];
/// assert_eq!(counts.to_dense()?, table);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14a (embeddings).
pub fn co_occurrences(ids: &[usize], n_words: usize, window: usize) -> Result<SparseMatrix> {
    check::at_least("window", window, 1)?;
    check_ids(ids, n_words)?;
    // The places of each word, word after word: then a row is counted in one go.
    let mut starts = vec![0; n_words + 1];
    for &id in ids {
        starts[id + 1] += 1;
    }
    for id in 0..n_words {
        starts[id + 1] += starts[id];
    }
    let (mut places, mut next) = (vec![0; ids.len()], starts.clone());
    for (place, &id) in ids.iter().enumerate() {
        places[next[id]] = place;
        next[id] += 1;
    }
    let mut counts = SparseMatrix::new(n_words);
    let (mut row, mut met) = (vec![0.0; n_words], Vec::new());
    for id in 0..n_words {
        for &place in &places[starts[id]..starts[id + 1]] {
            let before = &ids[place.saturating_sub(window)..place];
            let after = &ids[place + 1..ids.len().min((place + 1).saturating_add(window))];
            for &other in before.iter().chain(after) {
                if row[other] == 0.0 {
                    met.push(other);
                }
                row[other] += 1.0;
            }
        }
        met.sort_unstable();
        counts.push_row(met.drain(..).map(|other| (other, std::mem::take(&mut row[other]))))?;
    }
    Ok(counts)
}

/// How much more often than by chance each pair occurs, as a logarithm; 0 where it is not more often.
///
/// `max(0, log(p(w, c) / (p(w) · q(c))))` in nats. p(w, c) is the pair's share of all counts, p(w) the row's share, and
/// q(c) the column's sum raised to `context_power`, as a share. With a power of 1 that is the positive pointwise mutual
/// information; 0.75 makes rare words less rare, and so their pairs less surprising.
///
/// Shape: (n_words, n_contexts) in and out, pairs that were not counted staying 0. Errors: a count below 0; no count above
/// it; sums beyond the largest `f64`; a power that is not from 0 to 1. Cost: O(n_stored), a logarithm each.
///
/// ```
/// use networks::word_vectors::{co_occurrences, ppmi};
///
/// let counts = co_occurrences(&[0, 1, 0, 2], 3, 1)?;
/// let table = ppmi(&counts, 1.0)?.to_dense()?;
/// // 2 of 6 pairs are (the, whale); the rows' shares are 3 and 2 of 6, so by chance 1 of 6 would be.
/// assert_eq!(table[[0, 1]], libm::log(2.0));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14a (embeddings). Source: Levy, Goldberg and Dagan, *Improving Distributional Similarity
/// with Lessons Learned from Word Embeddings*, 2015, sections 2.1 and 3.2.
pub fn ppmi(counts: &SparseMatrix, context_power: f64) -> Result<SparseMatrix> {
    check::fraction("context_power", context_power)?;
    let (mut of_rows, mut of_columns) = (vec![0.0; counts.n_rows()], vec![0.0; counts.n_columns()]);
    for (i, row) in counts.rows().enumerate() {
        for (j, count) in row {
            check::non_negative(&format!("counts[{i}, {j}]"), count)?;
            of_rows[i] += count;
            of_columns[j] += count;
        }
    }
    let total = check::in_range("the sum of the counts", of_rows.iter().sum(), "the counts")?;
    if total == 0.0 {
        return Err(Error::empty("counts", "a count above 0"));
    }
    let raised: Vec<f64> = of_columns
        .iter()
        .map(|&sum| if sum > 0.0 { pow(sum / total, context_power) } else { 0.0 })
        .collect();
    let total_raised: f64 = raised.iter().sum();
    let mut table = SparseMatrix::new(counts.n_columns());
    for (row, of_row) in counts.rows().zip(&of_rows) {
        table.push_row(row.map(|(j, count)| {
            // Logarithms one by one: the quotient of three could leave the range of f64.
            let lift = log(count) - log(*of_row) - log(raised[j] / total_raised);
            (j, lift.max(0.0))
        }))?;
    }
    Ok(table)
}

pub(super) fn check_ids(ids: &[usize], n_words: usize) -> Result<()> {
    check::between("n_words", n_words, 1, ("the most there may be", MOST_WORDS))?;
    match ids.iter().position(|&id| id >= n_words) {
        Some(place) => {
            let wanted = format!("below n_words = {n_words}");
            Err(Error::invalid(format!("ids[{place}]"), ids[place], wanted))
        }
        None => Ok(()),
    }
}
