//! Beam search: against every continuation there is, against greedy, and with an end token.

use language::beam::{BeamSearch, Continuation};
use language::sampling::greedy;
use ndarray::Array1;
use numerics::functions::log_softmax;
use numerics::{Result, Rng};
use testing::hostile::Table;

pub(crate) fn hostile(table: &mut Table) {
    table.call("BeamSearch::search", |(logits, size, by): &(Array1<f64>, usize, f64)| {
        let search = BeamSearch {
            width: *size,
            max_tokens: (*size).min(2),
            length_penalty: *by,
            end: Some(1),
        };
        let found = search.search(|_| Ok(logits.to_vec()))?;
        Ok(found.into_iter().map(|it| (it.log_probability, it.score)).collect::<Vec<_>>())
    });
}

/// Logits that depend on all tokens so far, made by a seed.
fn logits(tokens: &[usize], n: usize) -> Result<Vec<f64>> {
    let seed = tokens.iter().fold(tokens.len() as u64, |sum, &token| 31 * sum + token as u64);
    Ok((Rng::new(seed).normals(n) * 2.0).to_vec())
}

/// Each continuation that ends with token 0 or has `length` tokens, with its log probability.
fn all(before: &[usize], sum: f64, n: usize, length: usize, found: &mut Vec<(Vec<usize>, f64)>) {
    if before.len() == length || before.last() == Some(&0) {
        return found.push((before.to_vec(), sum));
    }
    let log_p = log_softmax(&logits(before, n).expect("logits"));
    for token in 0..n {
        let tokens = [before, &[token]].concat();
        all(&tokens, sum + log_p[token], n, length, found);
    }
}

#[test]
fn a_wide_beam_finds_the_best_of_all() -> Result<()> {
    for length_penalty in [0.0, 0.6, 1.0, 2.0] {
        let mut every = Vec::new();
        all(&[], 0.0, 4, 5, &mut every);
        let score = |(tokens, sum): &(Vec<usize>, f64)| {
            sum / libm::pow(tokens.len() as f64, length_penalty)
        };
        every.sort_by(|a, b| score(b).total_cmp(&score(a)));
        let search = BeamSearch { width: 243, max_tokens: 5, length_penalty, end: Some(0) };
        let found = search.search(|tokens| logits(tokens, 4))?;
        for (ours, theirs) in found.iter().zip(&every).take(20) {
            assert_eq!(ours.tokens, theirs.0);
            assert!((ours.score - score(theirs)).abs() < 1e-12);
            assert!((ours.log_probability - theirs.1).abs() < 1e-12);
            assert_eq!(ours.ended, theirs.0.last() == Some(&0));
        }
        // Stopping early changes nothing that is found.
        let narrow = BeamSearch { width: 1, ..search.clone() };
        assert_eq!(narrow.search(|tokens| logits(tokens, 4))?.len(), 1);
    }
    Ok(())
}

#[test]
fn a_beam_of_one_is_greedy_and_wider_ones_are_no_worse_here() -> Result<()> {
    let mut tokens = Vec::new();
    for _ in 0..8 {
        tokens.push(greedy(&logits(&tokens, 6)?)?);
    }
    let found = |width| -> Result<Continuation> {
        let search = BeamSearch { width, max_tokens: 8, length_penalty: 0.0, end: None };
        Ok(search.search(|tokens| logits(tokens, 6))?.remove(0))
    };
    assert_eq!(found(1)?.tokens, tokens);
    assert!(found(4)?.log_probability > found(1)?.log_probability);
    assert!(found(64)?.log_probability >= found(4)?.log_probability);
    Ok(())
}

#[test]
fn the_search_stops_when_nothing_better_can_come() -> Result<()> {
    // The end is almost certain at once.
    let mut calls = 0;
    let search = BeamSearch { width: 1, max_tokens: 1000, length_penalty: 0.0, end: Some(0) };
    let found = search.search(|_| {
        calls += 1;
        Ok(vec![9.0, 0.0, 0.0])
    })?;
    assert_eq!((calls, found[0].tokens.as_slice(), found[0].ended), (1, &[0][..], true));
    Ok(())
}

#[test]
fn the_search_goes_on_while_something_better_can_come() -> Result<()> {
    // [0] scores log 0.55; [1, 0] scores (log 0.45 + log 0.99) / 2².
    let next = |tokens: &[usize]| {
        let p = if tokens.is_empty() { [0.55, 0.45] } else { [0.99, 0.01] };
        Ok(p.map(libm::log).to_vec())
    };
    let search = BeamSearch { width: 1, max_tokens: 2, length_penalty: 2.0, end: Some(0) };
    assert_eq!(search.search(next)?[0].tokens, [1, 0]);
    Ok(())
}

#[test]
fn the_length_penalty_prefers_length() -> Result<()> {
    // [0] has log 0.4; [1, 0] has log 0.6 + log 0.5.
    let next = |tokens: &[usize]| {
        let p = if tokens.is_empty() { [0.4, 0.6] } else { [0.5, 0.5] };
        Ok(p.map(libm::log).to_vec())
    };
    let best = |length_penalty| -> Result<usize> {
        let search = BeamSearch { width: 8, max_tokens: 6, length_penalty, end: Some(0) };
        Ok(search.search(next)?[0].tokens.len())
    };
    assert_eq!(best(0.0)?, 1);
    assert!(best(2.0)? > 2);
    Ok(())
}

#[test]
fn refusals() {
    let next = |_: &[usize]| Ok(vec![0.0, 1.0]);
    let error = |search: BeamSearch| search.search(next).unwrap_err().to_string();
    let search = BeamSearch::default();
    assert_eq!(
        error(BeamSearch { width: 0, ..search.clone() }),
        "width is 0, but it must be at least 1"
    );
    assert!(error(BeamSearch { max_tokens: 0, ..search.clone() }).contains("max_tokens is 0"));
    assert!(
        error(BeamSearch { length_penalty: -1.0, ..search.clone() }).contains("length_penalty")
    );
    let changing = |tokens: &[usize]| Ok(vec![0.0; tokens.len() + 1]);
    assert!(search.search(changing).unwrap_err().to_string().contains("next"));
    let nan = |_: &[usize]| Ok(vec![f64::NAN]);
    assert!(search.search(nan).unwrap_err().to_string().contains("logits[0] is NaN"));
    let failing = |_: &[usize]| Err(numerics::Error::empty("the model", "weights"));
    assert!(search.search(failing).unwrap_err().to_string().contains("the model"));
}
