//! Measures of clusterings and texts: against scikit-learn, the papers' own examples, and by hand.

use learning::cluster::k_means;
use learning::metrics::{
    adjusted_rand_index, bleu, brevity_penalty, clipped_matches, contingency_table,
    longest_common_subsequence, normalized_mutual_information, rand_index, rouge_l, rouge_n,
    silhouette_samples, silhouette_score,
};
use ndarray::{Array1, Array2, Axis, array, stack};
use numerics::{Result, stats};
use proptest::prelude::*;
use testing::{assert_close, message};

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

fn standardized_penguins() -> Result<(Array2<f64>, Array1<usize>)> {
    let (x, y) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let columns: Vec<Array1<f64>> =
        x.columns().into_iter().map(|column| stats::z_scores(column, 0)).collect::<Result<_>>()?;
    let views: Vec<_> = columns.iter().map(Array1::view).collect();
    Ok((stack(Axis(1), &views).expect("columns of one length"), y))
}

// Recorded from scikit-learn 1.9.1: rand_score, adjusted_rand_score, normalized_mutual_info_score.
#[test]
fn agreement_gives_scikit_learns_numbers() -> Result<()> {
    let cases: [(&[usize], &[usize], [f64; 3]); 5] = [
        (
            &[0, 0, 1, 1, 2, 2, 2, 0, 1],
            &[0, 0, 0, 1, 2, 2, 1, 2, 1],
            [0.6666666666666666, 0.1111111111111111, 0.42061983571430506],
        ),
        (&[0, 0, 0], &[1, 1, 1], [1.0, 1.0, 1.0]),
        (&[0, 1, 2], &[2, 1, 0], [1.0, 1.0, 1.0]),
        (&[0, 0, 0], &[0, 1, 1], [0.3333333333333333, 0.0, 0.0]),
        (&[0], &[3], [1.0, 1.0, 1.0]),
    ];
    for (a, b, wanted) in cases {
        let got =
            [rand_index(a, b)?, adjusted_rand_index(a, b)?, normalized_mutual_information(a, b)?];
        assert_close(&got, &wanted, 1e-12);
    }
    Ok(())
}

#[test]
fn the_contingency_table_sorts_the_groups() -> Result<()> {
    let table = contingency_table(&[9, 2, 9, 2], &[1, 1, 0, 1])?;
    assert_eq!(table, array![[0, 2], [1, 1]]);
    Ok(())
}

// Recorded from scikit-learn 1.9.1, silhouette_samples and silhouette_score.
#[test]
fn the_silhouette_gives_scikit_learns_numbers() -> Result<()> {
    let x =
        array![[0.0, 0.0], [1.0, 0.5], [0.2, 1.0], [5.0, 5.0], [6.0, 5.5], [5.5, 4.0], [2.0, 3.0]];
    let groups = [0, 0, 0, 1, 1, 1, 7]; // the last one alone, and numbers may be missing
    let wanted = [
        0.7035352255261799,
        0.6172016686983323,
        0.6351908584157233,
        0.6899131635269788,
        0.7138882534265079,
        0.6292400994099775,
        0.0,
    ];
    assert_close(&silhouette_samples(x.view(), &groups)?, &wanted, 1e-12);
    assert_close(&[silhouette_score(x.view(), &groups)?], &[0.5698527527148142], 1e-12);
    // Four samples at one place: the two distances are 0.
    let same = Array2::<f64>::zeros((4, 1));
    assert_close(&silhouette_samples(same.view(), &[0, 0, 1, 1])?, &[0.0; 4], 1e-12);
    Ok(())
}

// Recorded from scikit-learn 1.9.1, KMeans(3, init=z[[0, 152, 276]], n_init=1, tol=0).
#[test]
fn k_means_on_penguins_gives_scikit_learns_groups() -> Result<()> {
    let (x, species) = standardized_penguins()?;
    let (groups, centers) = k_means(x.view(), x.select(Axis(0), &[0, 152, 276]).view())?;
    let sizes: Vec<usize> =
        stats::unique_counts(&groups.to_vec())?.into_iter().map(|(_, count)| count).collect();
    assert_eq!(sizes, [149, 123, 70]);
    let wanted = [-0.968459130672104, 0.5485644128539805, -0.8156116217267654, -0.6829438480631296];
    assert_close(centers.row(0), &wanted, 1e-12);
    let (species, groups) = (species.to_vec(), groups.to_vec());
    let got = [
        adjusted_rand_index(&species, &groups)?,
        normalized_mutual_information(&species, &groups)?,
        silhouette_score(x.view(), &groups)?,
    ];
    assert_close(&got, &[0.9076181508927866, 0.873779655584939, 0.45989519095730397], 1e-12);
    Ok(())
}

#[test]
fn a_center_without_samples_stays() -> Result<()> {
    let (groups, centers) = k_means(array![[0.0], [2.0]].view(), array![[0.0], [100.0]].view())?;
    assert_eq!(groups, array![0, 0]);
    assert_eq!(centers, array![[1.0], [100.0]]);
    Ok(())
}

// The two examples of Papineni and others, BLEU, 2002, section 2: 17 of 18 and 8 of 14 words, 10 of
// 17 and 1 of 13 pairs, and 2 of 7 for the candidate that only says "the".
#[test]
fn clipped_precision_gives_the_papers_numbers() -> Result<()> {
    let first = "it is a guide to action which ensures that the military always obeys the commands \
                 of the party";
    let second = "it is to insure the troops forever hearing the activity guidebook that party \
                  direct";
    let references = [
        "it is a guide to action that ensures that the military will forever heed party commands",
        "it is the guiding principle which guarantees the military forces always being under the \
         command of the party",
        "it is the practical guide for the army always to heed the directions of the party",
    ]
    .map(words);
    assert_eq!(clipped_matches(&words(first), &references, 1)?, (17, 18));
    assert_eq!(clipped_matches(&words(first), &references, 2)?, (10, 17));
    assert_eq!(clipped_matches(&words(second), &references, 1)?, (8, 14));
    assert_eq!(clipped_matches(&words(second), &references, 2)?, (1, 13));
    let references = ["the cat is on the mat", "there is a cat on the mat"].map(words);
    assert_eq!(clipped_matches(&["the"; 7], &references, 1)?, (2, 7));
    assert_eq!(clipped_matches(&["the"; 7], &references, 2)?, (0, 6));
    Ok(())
}

// By hand: precisions 5/6 and 3/5, and a candidate as long as its reference.
#[test]
fn bleu_gives_the_number_worked_out_by_hand() -> Result<()> {
    let candidates = [words("the cat sat on the mat")];
    let references = [vec![words("the cat is on the mat")]];
    let wanted = (5.0 / 6.0 * 3.0 / 5.0_f64).sqrt();
    assert_close(&[bleu(&candidates, &references, 2)?], &[wanted], 1e-12);
    // No four words in a row agree: nothing is smoothed.
    assert_eq!(bleu(&candidates, &references, 4)?, 0.0);
    // Two words of four: a short candidate is penalized.
    let short = bleu(&[words("a b")], &[vec![words("a b c d")]], 2)?;
    assert_close(&[short], &[brevity_penalty(2, 4)], 1e-12);
    // The nearest of several reference lengths counts, of 1 and 3 the shorter.
    let near = bleu(&[words("a b")], &[vec![words("a b c"), words("a")]], 1)?;
    assert_close(&[near], &[1.0], 1e-12);
    // Over a corpus the counts are added before they are divided: (1 + 2) / (1 + 4).
    let corpus =
        bleu(&[words("a"), words("b b c d")], &[vec![words("a")], vec![words("b c x y")]], 1)?;
    assert_close(&[corpus], &[3.0 / 5.0], 1e-12);
    assert_eq!(brevity_penalty(0, 3), 0.0);
    assert_eq!(brevity_penalty(0, 0), 1.0);
    Ok(())
}

// Lin, ROUGE, 2004, section 3: "police killed the gunman" against two candidates.
#[test]
fn rouge_gives_the_papers_numbers() -> Result<()> {
    let reference = words("police killed the gunman");
    let (second, third) = (words("police kill the gunman"), words("the gunman kill police"));
    assert_eq!(rouge_l(&second, &reference).f1, 0.75);
    assert_eq!(rouge_l(&third, &reference).f1, 0.5);
    // Both share one pair of words, "the gunman": ROUGE-2 cannot tell them apart.
    assert_close(&[rouge_n(&second, &reference, 2)?.recall], &[1.0 / 3.0], 1e-12);
    assert_close(&[rouge_n(&third, &reference, 2)?.recall], &[1.0 / 3.0], 1e-12);
    assert_eq!(longest_common_subsequence(&[], &reference), 0);
    assert_eq!(rouge_l(&[], &[]).f1, 0.0);
    assert_eq!(rouge_n(&["a"], &["a"], 2)?.recall, 0.0);
    Ok(())
}

#[test]
fn errors_say_what_was_wrong() {
    assert_eq!(
        message(rand_index(&[0, 1], &[0])),
        "a has 2 samples and b has 1, but they must have equally many"
    );
    assert_eq!(
        message(normalized_mutual_information(&[], &[])),
        "a is empty, but it must hold at least one sample"
    );
    let x = array![[0.0], [1.0], [2.0]];
    assert_eq!(
        message(silhouette_score(x.view(), &[0, 0, 0])),
        "the number of groups is 1, but it must be from 2 to n_samples − 1 = 2"
    );
    assert_eq!(
        message(silhouette_score(x.view(), &[0, 1, 2])),
        "the number of groups is 3, but it must be from 2 to n_samples − 1 = 2"
    );
    assert_eq!(
        message(k_means(x.view(), array![[1.0, 2.0]].view())),
        "centers has 2 features and the model has 1, but they must have equally many"
    );
    assert_eq!(
        message(clipped_matches(&["a"], &[], 1)),
        "references is empty, but it must hold at least one reference"
    );
    assert_eq!(message(rouge_n(&["a"], &["a"], 0)), "n is 0, but it must be at least 1");
    assert_eq!(
        message(bleu(&[vec!["a"]], &[], 4)),
        "candidates has 1 texts and references has 0, but they must have equally many"
    );
}

proptest! {
    #[test]
    fn agreement_does_not_depend_on_names_or_sides(
        pairs in prop::collection::vec((0_usize..4, 0_usize..4), 1..30)
    ) {
        let (a, b): (Vec<usize>, Vec<usize>) = pairs.into_iter().unzip();
        let renamed: Vec<usize> = a.iter().map(|group| (group * 7 + 3) % 11).collect();
        for measure in [rand_index, adjusted_rand_index, normalized_mutual_information] {
            let value = measure(&a, &b).unwrap();
            prop_assert!((value - measure(&renamed, &b).unwrap()).abs() < 1e-12);
            prop_assert!((value - measure(&b, &a).unwrap()).abs() < 1e-12);
            prop_assert!((measure(&a, &renamed).unwrap() - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn a_common_subsequence_is_never_longer_than_the_shared_words(
        a in prop::collection::vec(0_usize..4, 0..12), b in prop::collection::vec(0_usize..4, 1..12)
    ) {
        let names = ["a", "b", "c", "d"];
        let a: Vec<&str> = a.into_iter().map(|i| names[i]).collect();
        let b: Vec<&str> = b.into_iter().map(|i| names[i]).collect();
        let common = longest_common_subsequence(&a, &b);
        prop_assert_eq!(common, longest_common_subsequence(&b, &a));
        prop_assert!(common <= clipped_matches(&a, std::slice::from_ref(&b), 1).unwrap().0);
    }
}
