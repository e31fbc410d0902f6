//! Words as features: against scikit-learn, and at the edges.

use learning::feature_extraction::{BagOfWords, Idf, TfIdf, words};
use ndarray::{Array2, array};
use numerics::Result;
use numerics::estimator::{FitUnsupervised, Transform};
use proptest::prelude::*;
use testing::message;

const SENTENCES: [&str; 3] = [
    "There is magic in it.",
    "There is nothing surprising in this.",
    "What is the chief element he employs?",
];

#[test]
fn words_are_pythons_runs_of_word_characters() {
    // Recorded from Python 3.11: re.findall(r"\w+", text.lower()).
    assert_eq!(words("A_b c-d 7e3 Straße ÉTÉ"), ["a_b", "c", "d", "7e3", "straße", "été"]);
    assert_eq!(words("don't—no"), ["don", "t", "no"]);
    assert_eq!(words("日本 語"), ["日本", "語"]);
    assert!(words("").is_empty());
    assert!(words(" \n—…'!").is_empty());
}

#[test]
fn the_vocabulary_is_sorted_and_filtered() -> Result<()> {
    let model = BagOfWords { min_documents: 2, ..Default::default() }.fit(&SENTENCES)?;
    assert_eq!(model.vocabulary(), ["in", "is", "there"]);

    // A word that stands twice in one text stands in one text.
    let twice = ["sea sea", "ship"];
    let rare = BagOfWords { min_documents: 2, ..Default::default() };
    assert!(message(rare.fit(&twice)).starts_with("the vocabulary is empty"));

    let short = BagOfWords { min_chars: 1, ..Default::default() }.fit(&["I go"])?;
    assert_eq!(short.vocabulary(), ["go", "i"]);

    // Stop words go before pairs are made, as in scikit-learn.
    let pairs = BagOfWords { n: 2, stop_words: vec!["the".to_owned()], ..Default::default() };
    assert_eq!(pairs.fit(&["see the world"])?.vocabulary(), ["see world"]);
    Ok(())
}

#[test]
fn bags_refuse_nothing_and_nonsense() {
    let none: [&str; 0] = [];
    assert_eq!(
        message(BagOfWords::default().fit(&none)),
        "documents is empty, but it must hold at least one text"
    );
    assert_eq!(
        message(BagOfWords { n: 0, ..Default::default() }.fit(&SENTENCES)),
        "n is 0, but it must be at least 1"
    );
    assert_eq!(
        message(BagOfWords { n: 99, ..Default::default() }.fit(&SENTENCES)),
        "the vocabulary is empty, but it must hold at least one word: all were dropped"
    );
}

#[test]
fn counts_of_no_text_and_of_owned_texts() -> Result<()> {
    let model = BagOfWords::default().fit(&[String::from("sea ship")])?;
    let none: [String; 0] = [];
    assert_eq!(model.transform(&none).dim(), (0, 2));
    assert_eq!(model.transform(&["", "ship SHIP"]), array![[0.0, 0.0], [0.0, 2.0]]);
    Ok(())
}

// Recorded from scikit-learn 1.9.1: TfidfVectorizer().fit_transform(SENTENCES).toarray()[0].
#[test]
fn the_default_is_scikit_learns() -> Result<()> {
    let bag = BagOfWords::default().fit(&SENTENCES)?;
    let x = bag.transform(&SENTENCES);
    let model = TfIdf::default().fit(x.view())?;
    let weighed = model.transform(x.view())?;
    let wanted = [
        ("in", 0.4061917781433946),
        ("is", 0.3154441510317797),
        ("it", 0.5340933749435833),
        ("magic", 0.5340933749435833),
        ("there", 0.4061917781433946),
    ];
    for (word, wanted) in wanted {
        let j = bag.vocabulary().iter().position(|known| known == word).expect("a known word");
        assert!((weighed[[0, j]] - wanted).abs() < 1e-12, "{word}: {}", weighed[[0, j]]);
    }
    let sum: f64 = weighed.row(0).sum();
    assert!((sum - wanted.iter().map(|(_, x)| x).sum::<f64>()).abs() < 1e-12);
    Ok(())
}

#[test]
fn idf_at_the_edges() -> Result<()> {
    assert_eq!(Idf::Textbook.weight(1, 1)?, 0.0);
    assert_eq!(Idf::Smooth.weight(0, 1)?, libm::log(2.0) + 1.0);
    assert_eq!(
        message(Idf::Textbook.weight(0, 3)),
        "document_frequency is 0, but it must be from 1 to n_documents = 3"
    );
    assert_eq!(
        message(Idf::Smooth.weight(4, 3)),
        "document_frequency is 4, but it must be from 0 to n_documents = 3"
    );
    assert_eq!(message(Idf::Smooth.weight(0, 0)), "n_documents is 0, but it must be at least 1");
    Ok(())
}

#[test]
fn tf_idf_refuses_what_are_no_counts() -> Result<()> {
    let negative = array![[1.0, 2.0], [0.0, -1.0]];
    let wanted = "x[1, 1] is -1, but it must be a count, not below 0";
    assert_eq!(message(TfIdf::default().fit(negative.view())), wanted);
    let model = TfIdf::default().fit(array![[1.0, 2.0]].view())?;
    assert_eq!(message(model.transform(negative.view())), wanted);
    assert_eq!(
        message(model.transform(array![[f64::NAN, 1.0]].view())),
        "x[0, 0] is NaN, but every number must be finite"
    );
    assert_eq!(
        message(model.transform(array![[1.0]].view())),
        "x has 1 features and the model has 2, but they must have equally many"
    );
    assert!(TfIdf::default().fit(Array2::zeros((0, 2)).view()).is_err());
    assert!(TfIdf::default().fit(Array2::zeros((2, 0)).view()).is_err());
    // A column without a count: scikit-learn's formula has a number for it, the textbook's has none.
    let unseen = array![[1.0, 0.0]];
    assert!(TfIdf::default().fit(unseen.view()).is_ok());
    let textbook = TfIdf { idf: Idf::Textbook, unit_length: false };
    assert!(message(textbook.fit(unseen.view())).starts_with("document_frequency is 0"));
    Ok(())
}

#[test]
fn an_unknown_text_stays_zero_and_large_counts_keep_their_length() -> Result<()> {
    let model = TfIdf::default().fit(array![[1.0, 2.0]].view())?;
    assert_eq!(model.transform(array![[0.0, 0.0]].view())?, array![[0.0, 0.0]]);
    let large = model.transform(array![[3e200, 4e200]].view())?;
    assert!((large[[0, 0]] - 0.6).abs() < 1e-12 && (large[[0, 1]] - 0.8).abs() < 1e-12);
    assert_eq!(model.idf(), array![1.0, 1.0]);
    assert_eq!(model.transform(Array2::zeros((0, 2)).view())?.dim(), (0, 2));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_bag_counts_every_word_of_its_own_texts(
        texts in prop::collection::vec("[a-c ]{0,12}", 1..5),
    ) {
        let parameters = BagOfWords { min_chars: 1, ..Default::default() };
        let n_words: usize = texts.iter().map(|text| words(text).len()).sum();
        match parameters.fit(&texts) {
            Err(_) => prop_assert_eq!(n_words, 0),
            Ok(model) => {
                prop_assert_eq!(model.transform(&texts).sum(), n_words as f64);
                prop_assert!(model.vocabulary().is_sorted());
            }
        }
    }

    #[test]
    fn rows_have_length_one(counts in prop::collection::vec(1_u8..9, 6)) {
        let x = Array2::from_shape_vec((2, 3), counts.iter().map(|c| f64::from(*c)).collect())
            .expect("six numbers");
        let model = TfIdf::default().fit(x.view()).expect("counts");
        for row in model.transform(x.view()).expect("counts").rows() {
            prop_assert!((row.dot(&row) - 1.0).abs() < 1e-12);
        }
    }
}
