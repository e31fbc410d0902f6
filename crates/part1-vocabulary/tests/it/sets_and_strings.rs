//! Hamming, Jaccard and edit distance, and the test of a metric's axioms: edges and laws.

use std::collections::BTreeSet;

use part1_vocabulary::sets_and_strings::{
    AxiomCheck, check_axioms, edit_distance, edit_table, hamming_distance, jaccard_similarity,
    letter_pair_set,
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
        sets in prop::collection::hash_set(prop::collection::btree_set(0..5u8, 0..5), 1..8),
    ) {
        let sets: Vec<BTreeSet<u8>> = sets.into_iter().collect();
        let check = check_axioms(&sets, 1e-12, |a, b| Ok(1.0 - jaccard_similarity(a, b)));
        prop_assert!(check.expect("the sets differ").passed());
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
fn every_broken_rule_is_counted() -> numerics::Result<()> {
    // Not zero to itself, never positive, different both ways: minus the product, plus the first.
    let check = check_axioms(&[1.0, 2.0], 0.0, |a: &f64, b: &f64| Ok(a - a * b))?;
    let wanted = AxiomCheck {
        not_zero_to_itself: 1, // 2 − 4
        not_positive: 2,       // 1 − 2 and 2 − 2
        not_symmetric: 1,
        shorter_detours: 0,
        worst_detour: None,
    };
    assert_eq!(check, wanted);
    assert!(!check.passed());
    Ok(())
}

#[test]
fn the_worst_detour_is_the_one_that_saves_most() -> numerics::Result<()> {
    let squared = |a: &f64, b: &f64| Ok((a - b) * (a - b));
    let check = check_axioms(&[0.0, 1.0, 5.0, 2.0], 1e-12, squared)?;
    // From 0 to 5: 25 directly, 1 + 16 by way of 1, 4 + 9 by way of 2.
    assert_eq!(check.worst_detour, Some((0, 3, 2)));
    Ok(())
}

#[test]
fn the_tolerance_forgives_rounding_and_no_more() -> numerics::Result<()> {
    let points = [0.0, 0.2, 0.9];
    let exact = check_axioms(&points, 0.0, |a: &f64, b: &f64| Ok((a - b).abs()))?;
    let lenient = check_axioms(&points, 1e-12, |a: &f64, b: &f64| Ok((a - b).abs()))?;
    assert!(!exact.passed(), "0.9 is more than 0.2 and 0.9 − 0.2 together, in f64");
    assert!(lenient.passed());
    Ok(())
}

#[test]
fn no_points_and_one_point_break_no_rule() -> numerics::Result<()> {
    assert!(check_axioms(&[] as &[u8], 0.0, |_, _| Ok(0.0))?.passed());
    assert!(check_axioms(&[7_u8], 0.0, |_, _| Ok(0.0))?.passed());
    Ok(())
}

#[test]
fn points_that_cannot_be_tested_are_named() {
    let error = check_axioms(&["b", "a", "b"], 0.0, |_, _| Ok(1.0)).unwrap_err();
    let wanted = "points[2] is the same point, but it must be different from points[0]";
    assert_eq!(error.to_string(), wanted);
    let error = check_axioms(&[1, 2], 0.0, |_, _| Ok(f64::NAN)).unwrap_err();
    assert_eq!(error.to_string(), "distance[0, 0] is NaN, but every number must be finite");
    let error = check_axioms(&[1, 2], -1.0, |_, _| Ok(1.0)).unwrap_err();
    assert_eq!(error.to_string(), "tolerance is -1, but it must be zero or positive, and finite");
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
