//! Encoders, bins, hashing and sparse matrices: against scikit-learn, and at the edges.

use learning::feature_extraction::{feature_hashing, murmur3_32};
use learning::preprocessing::{
    BinRule, Binner, OneHotEncoder, TargetEncoder, Unknown, cross, ordinal_encode,
    polynomial_features, polynomial_terms,
};
use ndarray::{Array1, Array2, array};
use numerics::Result;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::sparse::SparseMatrix;
use numerics::split::{KFold, Split};
use proptest::prelude::*;
use testing::{Outcome, Suite, assert_close, message};

const NO_VALUES: [&str; 0] = [];

#[test]
fn the_order_of_an_ordinal_encoding_is_the_given_one() -> Result<()> {
    let order = ["small", "medium", "large"];
    assert_eq!(ordinal_encode(&["large", "small", "medium"], &order)?, array![2.0, 0.0, 1.0]);
    assert_eq!(ordinal_encode(&NO_VALUES, &order)?.len(), 0);
    let said = message(ordinal_encode(&["midium"], &order));
    assert_eq!(said, "there is no category \"midium\"; did you mean \"medium\"?");
    let said = message(ordinal_encode(&["a"], &["a", "b", "a"]));
    assert_eq!(said, "order[2] is \"a\" a second time, but it must be a new category");
    let said = message(ordinal_encode(&["a"], &NO_VALUES));
    assert_eq!(said, "order is empty, but it must hold at least one category");
    Ok(())
}

#[test]
fn a_one_hot_row_has_one_one() -> Result<()> {
    let model = OneHotEncoder::default().fit(&["b", "a", "c", "a"])?;
    assert_eq!(model.categories(), ["a", "b", "c"]);
    let wanted = array![[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]];
    assert_eq!(model.transform(&["c", "a"])?, wanted);
    assert_eq!(model.transform(&NO_VALUES)?.dim(), (0, 3));
    Ok(())
}

#[test]
fn an_unknown_category_is_an_error_or_a_row_of_zeros() -> Result<()> {
    let islands = ["Biscoe", "Dream", "Torgersen"];
    let model = OneHotEncoder::default().fit(&islands)?;
    let said = message(model.transform(&["Dream", "Torgerson"]));
    assert_eq!(said, "there is no category \"Torgerson\"; did you mean \"Torgersen\"?");
    let lenient = OneHotEncoder { unknown: Unknown::AllZeros }.fit(&islands)?;
    assert_eq!(lenient.transform(&["Torgerson"])?, Array2::zeros((1, 3)));
    let said = message(OneHotEncoder::default().fit(&NO_VALUES));
    assert_eq!(said, "values is empty, but it must hold at least one sample");
    Ok(())
}

// Recorded from scikit-learn 1.9.1, TargetEncoder(target_type="continuous", cv=4, shuffle=False).
#[test]
fn target_encodings_are_scikit_learns() -> Result<()> {
    let values = ["a", "a", "b", "b", "b", "c", "c", "a"];
    let y = array![1.0, 0.0, 3.0, 5.0, 4.0, 2.0, 2.0, 7.0];
    let folds = KFold { n_splits: 4 }.split(8)?;
    for (smoothing, fitted, by_fold) in [
        (0.0, [8.0 / 3.0, 4.0, 2.0, 3.0], [7.0, 7.0, 4.0, 4.0, 4.0, 2.0, 2.0, 0.5]),
        (
            2.0,
            [2.8, 3.6, 2.5, 3.0],
            [44.0 / 9.0, 44.0 / 9.0, 28.0 / 9.0, 28.0 / 9.0, 3.5, 8.0 / 3.0, 7.0 / 3.0, 1.5],
        ),
    ] {
        let encoder = TargetEncoder { smoothing };
        let model = encoder.fit(&values, y.view())?;
        assert_close(&model.transform(&["a", "b", "c", "z"]), &fitted, 1e-12);
        assert_eq!(model.overall(), 3.0);
        assert_close(&encoder.out_of_fold(&values, y.view(), &folds)?, &by_fold, 1e-12);
    }
    Ok(())
}

#[test]
fn a_samples_own_target_never_enters_its_out_of_fold_encoding() -> Result<()> {
    let values = ["a", "b", "a", "b", "a", "a"];
    let mut y = array![1.0, 0.0, 3.0, 5.0, 4.0, 2.0];
    let folds = KFold { n_splits: 3 }.split(6)?;
    let before = TargetEncoder::default().out_of_fold(&values, y.view(), &folds)?;
    y[2] = 1e6;
    let after = TargetEncoder::default().out_of_fold(&values, y.view(), &folds)?;
    assert_eq!(before[2], after[2]);
    assert_eq!(before[3], after[3]); // the same fold
    assert!(after[0] > 1e5);
    Ok(())
}

#[test]
fn bad_targets_and_folds_are_errors() {
    let encoder = TargetEncoder::default();
    let y = array![1.0, 2.0];
    let said = message(encoder.fit(&["a"], y.view()));
    assert_eq!(said, "values has 1 samples and y has 2, but they must have equally many");
    let said = message(encoder.fit(&["a", "b"], array![1.0, f64::NAN].view()));
    assert_eq!(said, "y[1] is NaN, but every number must be finite");
    let said = message(TargetEncoder { smoothing: -1.0 }.fit(&["a", "b"], y.view()));
    assert_eq!(said, "smoothing is -1, but it must be zero or positive, and finite");
    let fold =
        |train: &[usize], test: &[usize]| Split { train: train.to_vec(), test: test.to_vec() };
    let out_of_fold = |folds: &[Split]| encoder.out_of_fold(&["a", "b"], y.view(), folds);
    let said = message(out_of_fold(&[fold(&[0], &[1])]));
    assert_eq!(said, "sample 0 is in no fold, but it must be in one");
    let said = message(out_of_fold(&[fold(&[0], &[1]), fold(&[0], &[1])]));
    assert_eq!(said, "sample 1 is in two folds, but it must be in one");
    let said = message(out_of_fold(&[fold(&[0, 2], &[1])]));
    assert_eq!(said, "a row of a fold is 2, but it must be below n_samples = 2");
    let said = message(out_of_fold(&[fold(&[0], &[9])]));
    assert_eq!(said, "a row of a fold is 9, but it must be below n_samples = 2");
    assert!(out_of_fold(&[fold(&[], &[0, 1])]).is_err());
}

// Recorded from scikit-learn 1.9.1, sklearn.utils.murmurhash3_32(…, positive=True).
#[test]
fn the_hash_is_scikit_learns() {
    for (text, seed_0, seed_42) in [
        ("", 0, 142_593_372),
        ("a", 1_009_084_850, 3_001_393_763),
        ("ab", 2_613_040_991, 3_610_054_215),
        ("abc", 3_017_643_002, 1_313_807_976),
        ("abcd", 1_139_631_978, 3_898_664_396),
        ("Biscoe", 3_828_528_500, 2_189_195_567),
        ("Torgersen", 661_049_997, 449_512_852),
        ("penguin é", 983_734_839, 1_934_382_976),
    ] {
        assert_eq!(murmur3_32(text.as_bytes(), 0), seed_0, "{text}");
        assert_eq!(murmur3_32(text.as_bytes(), 42), seed_42, "{text}");
    }
}

// Recorded from scikit-learn 1.9.1, FeatureHasher(5, input_type="string").
#[test]
fn hashed_features_are_scikit_learns() -> Result<()> {
    let values = ["Biscoe", "Dream", "Torgersen", "Adelie", "Gentoo", "Chinstrap"];
    let columns = [1, 4, 2, 1, 3, 2];
    let signs = [-1.0, 1.0, 1.0, 1.0, -1.0, -1.0];
    let plain = feature_hashing(&values, 5, false)?;
    assert_eq!(plain.columns(), columns);
    assert_eq!(plain.values(), [1.0; 6]);
    let signed = feature_hashing(&values, 5, true)?;
    assert_eq!((signed.columns(), signed.values()), (&columns[..], &signs[..]));
    let said = message(feature_hashing(&values, 0, true));
    assert_eq!(said, "n_features is 0, but it must be from 1 to the largest = 2147483647");
    assert_eq!(feature_hashing(&NO_VALUES, 3, true)?.to_dense()?.dim(), (0, 3));
    Ok(())
}

// Recorded from scikit-learn 1.9.1, KBinsDiscretizer(n_bins=3, encode="ordinal").
#[test]
fn bins_are_scikit_learns() -> Result<()> {
    let x = array![[39.1, 3750.0], [39.5, 3800.0], [40.3, 3250.0], [36.7, 3450.0], [49.0, 5700.0]];
    let beyond = array![[0.0, 9000.0]];
    #[rustfmt::skip]
    let cases = [
        (BinRule::EqualWidth, [3250.0, 4066.6666666666665, 4883.333333333333, 5700.0],
            array![[0.0, 0.0], [0.0, 0.0], [0.0, 0.0], [0.0, 0.0], [2.0, 2.0]]),
        (BinRule::EqualCount, [3250.0, 3550.0, 3783.3333333333335, 5700.0],
            array![[0.0, 1.0], [1.0, 2.0], [2.0, 0.0], [0.0, 0.0], [2.0, 2.0]]),
    ];
    for (rule, edges, wanted) in cases {
        let model = Binner { n_bins: 3, rule }.fit(x.view())?;
        let found = Array1::from(model.edges(1).unwrap_or_default().to_vec());
        assert!((&found - &Array1::from(edges.to_vec())).iter().all(|d| d.abs() < 1e-9), "{found}");
        assert_eq!(model.transform(x.view())?, wanted);
        assert_eq!(model.transform(beyond.view())?, array![[0.0, 2.0]]);
        assert_eq!(model.edges(2), None);
    }
    Ok(())
}

#[test]
fn equal_numbers_make_fewer_bins() -> Result<()> {
    let x = array![[1.0], [1.0], [1.0], [1.0], [2.0]];
    let model = Binner { n_bins: 4, rule: BinRule::EqualCount }.fit(x.view())?;
    assert_eq!(model.edges(0), Some(&[1.0, 2.0][..]));
    assert_eq!(model.transform(x.view())?, Array2::zeros((5, 1)));
    let same = Array2::from_elem((3, 1), 7.0);
    let model = Binner::default().fit(same.view())?;
    assert_eq!(model.edges(0), Some(&[7.0][..]));
    assert_eq!(model.transform(array![[6.0], [7.0], [8.0]].view())?, Array2::zeros((3, 1)));
    Ok(())
}

#[test]
fn bins_keep_the_promises_of_estimators() -> Outcome {
    Suite::default().transformer(|x| Binner::default().fit(x))?;
    let rule = BinRule::EqualCount;
    Suite::default().transformer(|x| Binner { n_bins: 7, rule }.fit(x))
}

#[test]
fn too_few_bins_and_too_wide_a_range_are_errors() {
    let x = array![[1.0], [2.0]];
    let said = message(Binner { n_bins: 1, ..Default::default() }.fit(x.view()));
    assert_eq!(said, "n_bins is 1, but it must be at least 2");
    let said = message(Binner::default().fit(array![[-1e308], [1e308]].view()));
    assert_eq!(said, "the range of a column of x is inf, but every number must be finite");
}

#[test]
fn a_cross_joins_sample_by_sample() -> Result<()> {
    assert_eq!(cross(&["a", "b"], &["x", "y"])?, ["a × x", "b × y"]);
    assert!(cross(&NO_VALUES, &NO_VALUES)?.is_empty());
    let said = message(cross(&["a", "b"], &["x"]));
    assert_eq!(said, "a has 2 samples and b has 1, but they must have equally many");
    Ok(())
}

// Recorded from scikit-learn 1.9.1, PolynomialFeatures(3).
#[test]
fn polynomial_features_are_scikit_learns() -> Result<()> {
    let wanted = array![[
        1.0, 2.0, 3.0, 5.0, 4.0, 6.0, 10.0, 9.0, 15.0, 25.0, 8.0, 12.0, 20.0, 18.0, 30.0, 50.0,
        27.0, 45.0, 75.0, 125.0
    ]];
    assert_eq!(polynomial_features(array![[2.0, 3.0, 5.0]].view(), 3)?, wanted);
    assert_eq!(polynomial_features(array![[2.0], [4.0]].view(), 0)?, array![[1.0], [1.0]]);
    assert_eq!(polynomial_features(Array2::zeros((0, 2)).view(), 2)?.dim(), (0, 6));
    assert_eq!(polynomial_terms(4, 3)?.len(), 35);
    Ok(())
}

#[test]
fn too_many_products_are_refused_before_they_are_made() {
    let said = message(polynomial_terms(64, 6));
    assert!(said.starts_with("the number of polynomial features is 131115985, but"), "{said}");
    assert!(polynomial_terms(1_000_000, 1_000).is_err());
    assert_eq!(message(polynomial_terms(0, 2)), "n_features is 0, but it must be at least 1");
    let said = message(polynomial_features(array![[1.0, f64::NAN]].view(), 2));
    assert_eq!(said, "x[0, 1] is NaN, but every number must be finite");
    let said = message(polynomial_features(Array2::zeros((3, 0)).view(), 2));
    assert_eq!(said, "x is empty, but it must hold at least one feature");
}

#[test]
fn a_sparse_product_needs_a_vector_of_its_length() -> Result<()> {
    let sparse = SparseMatrix::from_dense(array![[0.0, 2.0], [0.0, 0.0]].view())?;
    assert_eq!(sparse.dot(array![5.0, 7.0].view())?, array![14.0, 0.0]);
    let said = message(sparse.dot(array![1.0].view()));
    assert_eq!(said, "the matrix has 2 columns and vector has 1, but they must have equally many");
    assert!(sparse.dot(array![1.0, f64::INFINITY].view()).is_err());
    assert!(SparseMatrix::from_dense(array![[f64::NAN]].view()).is_err());
    let nothing = SparseMatrix::from_dense(Array2::zeros((0, 3)).view())?;
    assert_eq!((nothing.n_rows(), nothing.n_columns(), nothing.n_stored()), (0, 3, 0));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn sparse_and_dense_agree(
        numbers in prop::collection::vec(prop::sample::select(vec![0.0, 0.0, 0.0, 1.5, -2.0]), 24),
        vector in prop::collection::vec(-3.0..3.0, 6),
    ) {
        let dense = Array2::from_shape_vec((4, 6), numbers).expect("24 numbers");
        let sparse = SparseMatrix::from_dense(dense.view()).expect("finite");
        prop_assert_eq!(&sparse.to_dense().expect("small"), &dense);
        prop_assert_eq!(sparse.n_stored(), dense.iter().filter(|value| **value != 0.0).count());
        let vector = Array1::from(vector);
        let product = sparse.dot(vector.view()).expect("six columns");
        assert_close(&product, dense.dot(&vector).as_slice().expect("contiguous"), 1e-12);
    }

    #[test]
    fn bins_are_where_the_edges_say(values in prop::collection::vec(-50.0..50.0, 2..30), n_bins in 2_usize..9) {
        let x = Array2::from_shape_vec((values.len(), 1), values).expect("one column");
        for rule in [BinRule::EqualWidth, BinRule::EqualCount] {
            let model = Binner { n_bins, rule }.fit(x.view()).expect("good data");
            let bins = model.transform(x.view()).expect("good data");
            let edges = model.edges(0).expect("one column");
            for (value, bin) in x.iter().zip(&bins) {
                let bin = *bin as usize;
                prop_assert!(edges[bin] <= *value);
                prop_assert!(*value < edges[bin + 1] || bin + 2 == edges.len());
            }
        }
    }
}
