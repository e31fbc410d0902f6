//! Hamming, Jaccard and edit distance: edges and laws.

use std::collections::BTreeSet;

use part1_vocabulary::sets_and_strings::{
    edit_distance, edit_table, hamming_distance, jaccard_similarity, letter_pair_set,
};
use proptest::prelude::*;

/// Few letters, so that matches are frequent; one of them takes more than one byte.
const WORD: &str = "[abë]{0,7}";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_edit_distance_is_a_metric(a in WORD, b in WORD, c in WORD) {
        prop_assert_eq!(edit_distance(&a, &b) == 0, a == b);
        prop_assert_eq!(edit_distance(&a, &b), edit_distance(&b, &a));
        prop_assert!(edit_distance(&a, &c) <= edit_distance(&a, &b) + edit_distance(&b, &c));
    }

    #[test]
    fn the_edit_distance_lies_between_its_limits(a in WORD, b in WORD) {
        let (n, m) = (a.chars().count(), b.chars().count());
        let d = edit_distance(&a, &b);
        prop_assert!(n.abs_diff(m) <= d && d <= n.max(m));
        if n == m {
            let hamming = hamming_distance(a.chars(), b.chars()).expect("equally long");
            prop_assert!(d <= hamming); // replacing is one way to edit
        }
    }

    #[test]
    fn one_row_and_the_whole_table_agree(a in WORD, b in WORD) {
        let table = edit_table(&a, &b);
        prop_assert_eq!(table.dim(), (a.chars().count() + 1, b.chars().count() + 1));
        prop_assert_eq!(table.last().copied(), Some(edit_distance(&a, &b)));
        prop_assert_eq!(table.t().to_owned(), edit_table(&b, &a));
    }

    #[test]
    fn one_minus_jaccard_is_a_metric_between_sets(
        sets in prop::array::uniform3(prop::collection::btree_set(0..5u8, 0..5)),
    ) {
        let d = |i: usize, j: usize| 1.0 - jaccard_similarity(&sets[i], &sets[j]);
        prop_assert_eq!(d(0, 1) == 0.0, sets[0] == sets[1]);
        prop_assert_eq!(d(0, 1), d(1, 0));
        prop_assert!(d(0, 2) <= d(0, 1) + d(1, 2) + 1e-12);
    }
}

#[test]
fn strings_from_the_literature_have_their_known_distances() {
    // Wagner and Fischer 1974 and later textbooks.
    for (a, b, d) in [("kitten", "sitting", 3), ("flaw", "lawn", 2), ("saturday", "sunday", 3)] {
        assert_eq!(edit_distance(a, b), d, "{a} and {b}");
    }
}

#[test]
fn nothing_is_as_far_from_a_word_as_the_word_is_long() {
    assert_eq!(edit_distance("", ""), 0);
    assert_eq!((edit_distance("ada", ""), edit_distance("", "ada")), (3, 3));
    assert_eq!(edit_table("", ""), ndarray::array![[0]]);
    assert_eq!(edit_table("", "ab"), ndarray::array![[0, 1, 2]]);
}

#[test]
fn letters_are_counted_and_not_bytes() -> numerics::Result<()> {
    assert_eq!(edit_distance("Zoë", "Zoe"), 1);
    assert_eq!(hamming_distance("Zoë".chars(), "Zoe".chars())?, 1);
    assert_eq!(edit_distance("zoe", "Zoe"), 1); // capitals differ
    Ok(())
}

#[test]
fn hamming_takes_anything_that_can_be_walked_through() -> numerics::Result<()> {
    assert_eq!(hamming_distance([0_u8; 0], [])?, 0);
    assert_eq!(hamming_distance(&[1, 2, 3], &vec![1, 0, 0])?, 2);
    assert_eq!(hamming_distance([f64::NAN], [f64::NAN])?, 1); // NaN equals nothing
    Ok(())
}

#[test]
fn hamming_refuses_different_lengths_and_counts_both() {
    for (a, b, wanted) in [
        ("mary", "maria", "a has 4 elements and b has 5, but they must have equally many"),
        ("maria", "mary", "a has 5 elements and b has 4, but they must have equally many"),
        ("", "abc", "a has 0 elements and b has 3, but they must have equally many"),
        ("abc", "", "a has 3 elements and b has 0, but they must have equally many"),
    ] {
        let error = hamming_distance(a.chars(), b.chars()).unwrap_err();
        assert_eq!(error.to_string(), wanted);
    }
}

#[test]
fn jaccard_at_its_edges() {
    let (empty, a, b) = (BTreeSet::new(), BTreeSet::from([1, 2]), BTreeSet::from([3]));
    assert_eq!(jaccard_similarity(&empty, &empty), 1.0);
    assert_eq!(jaccard_similarity(&a, &empty), 0.0);
    assert_eq!(jaccard_similarity(&a, &b), 0.0);
    assert_eq!(jaccard_similarity(&a, &a), 1.0);
}

#[test]
fn short_words_have_no_letter_pairs() {
    assert!(letter_pair_set("").is_empty() && letter_pair_set("ë").is_empty());
    assert_eq!(letter_pair_set("zoë"), BTreeSet::from(["oë".to_string(), "zo".to_string()]));
}

#[test]
fn a_misspelled_name_is_found() {
    // Recorded from an independent program in Python over the same list.
    let best = data::female_names()
        .iter()
        .map(|name| (edit_distance("elizabth", &name.to_lowercase()), *name))
        .min();
    assert_eq!(best, Some((1, "Elizabeth")));
}
