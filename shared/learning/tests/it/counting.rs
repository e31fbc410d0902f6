//! Words counted fast: the vocabulary and the counts of the simple version, and TF-IDF without zeros as with them.

use std::collections::{BTreeMap, BTreeSet};

use learning::feature_extraction::{BagOfWords, Idf, TfIdf, words};
use ndarray::Array2;
use numerics::Result;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::sparse::SparseMatrix;
use proptest::prelude::*;
use testing::{assert_close, message};

/// The terms of a text as Part I tells it: cut, drop, join n neighbors.
fn terms(parameters: &BagOfWords, text: &str) -> Vec<String> {
    let kept = |word: &String| {
        word.chars().count() >= parameters.min_chars && !parameters.stop_words.contains(word)
    };
    let kept: Vec<String> = words(text).into_iter().filter(kept).collect();
    kept.windows(parameters.n).map(|window| window.join(" ")).collect()
}

/// The vocabulary in order, and a row of counts for each text.
fn simple(parameters: &BagOfWords, texts: &[String]) -> (Vec<String>, Array2<f64>) {
    let mut in_texts: BTreeMap<String, usize> = BTreeMap::new();
    for text in texts {
        let different: BTreeSet<String> = terms(parameters, text).into_iter().collect();
        different.into_iter().for_each(|term| *in_texts.entry(term).or_default() += 1);
    }
    let often = in_texts.into_iter().filter(|(_, n)| *n >= parameters.min_documents);
    let vocabulary: Vec<String> = often.map(|(term, _)| term).collect();
    let mut counts = Array2::zeros((texts.len(), vocabulary.len()));
    for (i, text) in texts.iter().enumerate() {
        for term in terms(parameters, text) {
            if let Ok(j) = vocabulary.binary_search(&term) {
                counts[[i, j]] += 1.0;
            }
        }
    }
    (vocabulary, counts)
}

fn check(parameters: &BagOfWords, texts: &[String]) {
    let (vocabulary, counts) = simple(parameters, texts);
    match parameters.fit_counts(texts) {
        Err(error) => assert!(vocabulary.is_empty(), "{error}"),
        Ok((model, sparse)) => {
            assert_eq!(model.vocabulary(), vocabulary);
            assert_eq!(sparse.to_dense().unwrap(), counts);
            assert_eq!(model.transform_sparse(texts).unwrap(), sparse);
            assert_eq!(model.transform(texts), counts);
            assert_eq!(parameters.fit(texts).unwrap(), model);
        }
    }
}

#[test]
fn a_book_is_counted_as_the_simple_version_does() {
    let texts: Vec<String> =
        include_str!("../../../data/moby_dick_whole.txt").lines().map(str::to_owned).collect();
    check(&BagOfWords::default(), &texts[..600]);
    let stop_words = vec!["the".to_owned(), "of".to_owned()];
    check(&BagOfWords { n: 2, min_chars: 1, stop_words, min_documents: 2 }, &texts[..300]);
}

#[test]
fn letters_that_change_their_number_are_cut_as_before() {
    // The sigma at a word's end; an i with a dot above, whose dot becomes a mark; the sign of kelvin; a ligature.
    let texts = ["ΟΔΟΣ ΣΑΣ", "İstanbul ISPARTA", "300\u{212A} K", "ﬁn FIN_de", "हिन्दी 日本 語", ""];
    let texts = texts.map(str::to_owned);
    for n in [1, 2, 3] {
        check(&BagOfWords { n, min_chars: 1, ..Default::default() }, &texts);
    }
}

proptest! {
    #[test]
    fn any_texts_are_counted_as_the_simple_version_does(
        texts in prop::collection::vec("[a-cA-C ΣσİK’_\\PC]{0,30}", 1..6),
        n in 1_usize..4,
        min_chars in 0_usize..3,
    ) {
        let stop_words = vec!["a".to_owned(), "σ".to_owned()];
        check(&BagOfWords { n, min_chars, stop_words, min_documents: 1 }, &texts);
    }
}

#[test]
fn the_weights_of_sparse_counts_are_those_of_dense_ones() -> Result<()> {
    let texts: Vec<&str> = include_str!("../../../data/moby_dick.txt").lines().collect();
    let (_, counts) = BagOfWords::default().fit_counts(&texts)?;
    let dense = counts.to_dense()?;
    for idf in [Idf::Smooth, Idf::Textbook] {
        for unit_length in [false, true] {
            let weights = TfIdf { idf, unit_length };
            let model = weights.fit_sparse(&counts)?;
            assert_eq!(model, weights.fit(&dense)?);
            let wanted = model.transform(&dense)?;
            let got = model.transform_sparse(&counts)?.to_dense()?;
            assert_close(&got, &wanted.iter().copied().collect::<Vec<_>>(), 1e-15);
        }
    }
    Ok(())
}

#[test]
fn wrong_counts_are_told_with_their_place() {
    let negative = SparseMatrix::from_triplets((2, 2), &[(1, 0, -2.0)]).unwrap();
    let wanted = "x[1, 0] is -2, but it must be a count, not below 0";
    assert_eq!(message(TfIdf::default().fit_sparse(&negative)), wanted);
    let counts = SparseMatrix::from_triplets((1, 2), &[(0, 1, 3.0)]).unwrap();
    let model = TfIdf::default().fit_sparse(&counts).unwrap();
    assert_eq!(message(model.transform_sparse(&negative)), wanted);
    assert!(message(model.transform_sparse(&SparseMatrix::new(3))).contains("features"));
    assert!(message(TfIdf::default().fit_sparse(&SparseMatrix::new(3))).contains("empty"));
    let huge = SparseMatrix::from_triplets((1, 2), &[(0, 0, f64::MAX)]).unwrap();
    assert!(message(model.transform_sparse(&huge)).contains("range of f64"));
}
