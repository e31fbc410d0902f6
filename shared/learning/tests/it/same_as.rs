//! What a text calls the same as scikit-learn's, SciPy's or NumPy's, on odd input: ties, absent classes, constant columns,
//! certain probabilities, repeated points, ends.
// Recorded from scikit-learn 1.9.1, SciPy 1.17.1 and NumPy 2.4.6.

use learning::bootstrap::percentile_interval;
use learning::calibration::{IsotonicRegression, PlattScaling, isotonic_fit};
use learning::cluster::k_means;
use learning::dummy::MostFrequentBaseline;
use learning::feature_extraction::{BagOfWords, TfIdf, feature_hashing};
use learning::feature_selection::select_by_variance;
use learning::impute::{Fill, Imputer};
use learning::information::{entropy_bits, kl_divergence_bits};
use learning::kernel_ridge::KernelRidge;
use learning::kernels::Kernel;
use learning::linear_model::*;
use learning::metrics::*;
use learning::neighbors::{KNearest, KernelDensity, Window, peaks, trapezoid};
use learning::preprocessing::*;
use ndarray::{Array1, Array2, array};
use numerics::Result;
use numerics::estimator::{Fit, FitUnsupervised, Predict, PredictProba, Transform};
use testing::assert_close;

const EXACT: f64 = 1e-14;

/// Class 1, 3 and 4 do not occur, and class 5 is never called.
#[test]
fn scores_of_classes_that_do_not_all_occur() -> Result<()> {
    let (a, b) = ([0, 0, 2, 2, 5, 5].as_slice(), [0, 2, 2, 0, 0, 2].as_slice());
    let scores = class_scores(a, b)?;
    assert_close(
        &scores.iter().map(|s| s.precision).collect::<Vec<_>>(),
        &[1. / 3., 1. / 3., 0.0],
        EXACT,
    );
    assert_close(&scores.iter().map(|s| s.f1).collect::<Vec<_>>(), &[0.4, 0.4, 0.0], EXACT);
    for average in [Average::Macro, Average::Weighted] {
        let mean = average_scores(a, b, average)?;
        let wanted = [0.2222222222222222, 0.3333333333333333, 0.26666666666666666];
        assert_close(&[mean.precision, mean.recall, mean.f1], &wanted, EXACT);
    }
    for weights in [Disagreement::Equal, Disagreement::Linear, Disagreement::Quadratic] {
        assert_close(&[cohen_kappa(a, b, weights)?], &[0.0], EXACT);
    }
    assert_close(&[matthews(a, b)?, matthews(&[1, 1, 1][..], &[0, 1, 1][..])?], &[0.0, 0.0], EXACT);
    let x = array![[0.5, 0.5, 0.5], [0.2, 0.2, 0.1], [0.3, 0.3, 0.3], [0.0, 0.0, 0.0]];
    let top = |k| top_k_accuracy(&[0, 1, 2, 2][..], &x, k);
    assert_close(&[top(1)?, top(2)?], &[0.75, 0.75], EXACT);
    let counts = BinaryCounts::of(array![1, 1, 1].view(), array![1, 0, 1].view())?;
    assert_close(&[counts.balanced_accuracy()], &[2.0 / 3.0], EXACT);
    Ok(())
}

#[test]
fn curves_of_tied_scores() -> Result<()> {
    let y = [1, 0, 1, 1, 0, 0, 1, 0].as_slice();
    let s = [0.9, 0.9, 0.5, 0.5, 0.5, 0.5, 0.1, 0.1].as_slice();
    let roc = roc_curve(y, s)?;
    assert_close(&roc.fpr, &[0.0, 0.25, 0.75, 1.0], EXACT);
    assert_close(&roc.tpr, &[0.0, 0.25, 0.75, 1.0], EXACT);
    assert_close(&roc.thresholds, &[f64::INFINITY, 0.9, 0.5, 0.1], EXACT);
    assert_close(&[roc_auc(y, s)?, average_precision(y, s)?], &[0.5, 0.5], EXACT);
    let curve = precision_recall_curve(y, s)?;
    assert_close(&curve.precision, &[0.5, 0.5, 0.5, 1.0], EXACT);
    assert_close(&curve.recall, &[1.0, 0.75, 0.25, 0.0], EXACT);
    assert_close(&curve.thresholds, &[0.1, 0.5, 0.9], EXACT);
    assert_close(
        &[area_under(&[1.0, 0.5, 0.5, 0.0][..], &[1.0, 0.25, 0.75, 0.0][..])?],
        &[0.5],
        EXACT,
    );
    Ok(())
}

#[test]
fn certain_probabilities() -> Result<()> {
    let (y, p) = ([1, 0, 1].as_slice(), [1.0, 1.0, 0.0].as_slice());
    assert_close(&[log_loss(y, p)?, brier_score(y, p)?], &[24.029102259411435, 2.0 / 3.0], EXACT);
    let y = [0, 1, 0, 1, 1, 0, 1, 0].as_slice();
    let p = [0.0, 0.0, 0.2, 0.2, 0.2, 0.6, 1.0, 1.0].as_slice();
    let bins = reliability_bins(y, p, Bins::Uniform(5))?;
    assert_close(
        &bins.iter().map(|bin| bin.share_positive).collect::<Vec<_>>(),
        &[0.6, 0.0, 0.5],
        EXACT,
    );
    assert_close(
        &bins.iter().map(|bin| bin.mean_predicted).collect::<Vec<_>>(),
        &[0.12, 0.6, 1.0],
        EXACT,
    );
    let bins = reliability_bins(y, p, Bins::Quantile(4))?;
    let shares: Vec<f64> = bins.iter().map(|bin| bin.share_positive).collect();
    assert_close(&shares, &[0.5, 2.0 / 3.0, 0.0, 0.5], EXACT);
    Ok(())
}

#[test]
fn groups_of_one_and_groups_of_all() -> Result<()> {
    let pairs = [([0, 0, 0], [0, 0, 0]), ([0, 1, 2], [0, 1, 2]), ([0, 0, 0], [0, 1, 2])];
    let rand: Vec<f64> =
        pairs.iter().map(|(a, b)| adjusted_rand_index(a, b)).collect::<Result<_>>()?;
    assert_close(&rand, &[1.0, 1.0, 0.0], EXACT);
    let shared: Vec<f64> =
        pairs.iter().map(|(a, b)| normalized_mutual_information(a, b)).collect::<Result<_>>()?;
    assert_close(&shared, &[1.0, 1.0, 0.0], EXACT);
    let (a, b) = ([7, 7, 3, 3], [3, 7, 7, 3]);
    let apart = [
        adjusted_rand_index(&a, &b)?,
        normalized_mutual_information(&a, &b)?,
        rand_index(&a, &b)?,
        rand_index(&pairs[2].0, &pairs[2].1)?,
    ];
    assert_close(&apart, &[-0.5, 0.0, 1.0 / 3.0, 0.0], EXACT);
    let x = array![[0.0], [0.0], [0.0], [5.0], [5.0]];
    assert_close(&silhouette_samples(&x, &[0, 0, 1, 1, 2])?, &[1.0, 1.0, -1.0, -1.0, 0.0], EXACT);
    let x = array![[0.0], [1.0], [5.0], [9.0], [10.0]];
    let (groups, centers) = k_means(&x, &array![[0.0], [10.0]])?;
    assert_eq!(groups, array![0, 0, 0, 1, 1]);
    assert_close(&centers, &[2.0, 9.5], EXACT);
    Ok(())
}

#[test]
fn rankings_with_ties_and_without_relevance() -> Result<()> {
    let (relevance, scores) = ([3.0, 2.0, 0.0, 1.0].as_slice(), [1.0, 1.0, 0.0, 1.0].as_slice());
    assert_close(&[dcg(relevance, scores, None)?], &[4.261859507142915], EXACT);
    assert_close(&[ndcg(relevance, scores, Some(2))?], &[0.7653606369886218], EXACT);
    assert_close(&[ndcg(&[0.0; 3][..], &[1.0, 2.0, 3.0][..], None)?], &[0.0], EXACT);
    assert_close(
        &[average_precision_of_ranking(&[true, false, true])],
        &[0.8333333333333333],
        EXACT,
    );
    Ok(())
}

#[test]
fn numbers_at_their_ends() -> Result<()> {
    assert_close(&[r_squared(&[0.5; 3][..], &[1.5; 3][..])?], &[0.0], EXACT);
    let deviance = mean_poisson_deviance(&[0.0, 0.0, 3.0][..], &[1e-3, 2.0, 3.0][..])?;
    assert_close(&[deviance], &[1.334], EXACT);
    assert_close(&[mean_poisson_deviance(&[0.0][..], &[1e300][..])? / 2e300], &[1.0], EXACT);
    let interval = percentile_interval(&[3.0, 1.0, 1.0, 2.0], 0.95)?;
    assert_close(&[interval.low, interval.high], &[1.0, 2.925], EXACT);
    assert_close(&[entropy_bits(&[0.0, 0.5, 0.5][..])?], &[1.0], EXACT);
    let divergence = kl_divergence_bits(&[0.5, 0.5, 0.0][..], &[0.25, 0.25, 0.5][..])?;
    assert_close(&[divergence], &[1.0], EXACT);
    let area = trapezoid(&[1.0, 1.0, 3.0][..], &[2.0, -4.0, 1.0][..])?;
    assert_close(&[area], &[-3.0], EXACT);
    assert!(trapezoid(&[3.0, 1.0][..], &[1.0, 2.0][..]).is_err()); // NumPy gives −3
    assert_close(&[trapezoid(&[3.0][..], &[1.0][..])?], &[0.0], EXACT);
    assert_eq!(peaks(&[1.0, 1.0, 0.0, 2.0, 2.0, 2.0, 1.0, 3.0, 3.0][..]), [4]);
    Ok(())
}

#[test]
fn columns_that_are_constant_or_far_from_zero() -> Result<()> {
    let x = array![[1.0, 7.0], [2.0, 7.0], [4.0, 7.0]];
    let (new, far) = (array![[3.0, 8.0]], array![[1e8], [1e8 + 1.0], [1e8 + 3.0]]);
    assert_close(&StandardScaler.fit(&x)?.transform(&new)?, &[0.5345224838248487, 1.0], EXACT);
    assert_close(&MinMaxScaler.fit(&x)?.transform(&new)?, &[0.6666666666666667, 1.0], EXACT);
    assert_close(&RobustScaler.fit(&x)?.transform(&new)?, &[0.6666666666666666, 1.0], EXACT);
    // scikit-learn's own mean of these is off by a rounding error of 1e8: −1.06904496367.
    let wanted = [-1.0690449676496976, -0.2672612419124244, 1.3363062095621219];
    assert_close(&StandardScaler.fit(&far)?.transform(&far)?, &wanted, 1e-12);
    assert_close(
        &StandardScaler.fit(&far)?.transform(&far)?,
        &[-1.069044964, -0.267261238, 1.336306214],
        1e-8,
    );
    // And its 1 / range: 0.33333333209.
    assert_close(&MinMaxScaler.fit(&far)?.transform(&far)?, &[0.0, 0.3333333320915699, 1.0], 2e-9);
    assert_close(&RobustScaler.fit(&far)?.transform(&far)?, &[-2.0 / 3.0, 0.0, 4.0 / 3.0], EXACT);
    assert_close(&l2_normalize(&array![[0.0, 0.0], [3.0, -4.0]])?, &[0.0, 0.0, 0.6, -0.8], EXACT);
    let rare = array![[1.0, 5.0, 0.0], [1.0, 6.0, 0.0], [1.0, 7.0, 1e-9]];
    assert_eq!(select_by_variance(&rare, 0.0)?, [1, 2]);
    let wanted = [1.0, 2.0, -3.0, 4.0, -6.0, 9.0, 8.0, -12.0, 18.0, -27.0];
    assert_close(&polynomial_features(&array![[2.0, -3.0]], 3)?, &wanted, EXACT);
    let power = PowerTransformer.fit(&array![[1.0], [2.0], [3.0], [50.0]])?;
    assert_close(power.powers(), &[-0.48624082463850554], 1e-6);
    let wanted = [0.0, 0.5884269108327246, 1.749663606853353];
    assert_close(&power.transform(&array![[1.0], [2.0], [50.0]])?, &wanted, 1e-6);
    Ok(())
}

#[test]
fn bins_of_repeated_numbers() -> Result<()> {
    let x = array![[1.0], [1.0], [1.0], [2.0], [3.0], [8.0]];
    let new = array![[0.0], [1.0], [1.5], [2.0], [9.0]];
    let wide = Binner { n_bins: 3, rule: BinRule::EqualWidth }.fit(&x)?;
    assert_close(&wide.transform(&new)?, &[0.0, 0.0, 0.0, 0.0, 2.0], EXACT);
    assert_close(wide.edges(0).unwrap_or(&[]), &[1.0, 10.0 / 3.0, 17.0 / 3.0, 8.0], EXACT);
    let full = Binner { n_bins: 3, rule: BinRule::EqualCount }.fit(&x)?;
    assert_close(&full.transform(&new)?, &[0.0, 0.0, 0.0, 0.0, 1.0], EXACT);
    assert_close(full.edges(0).unwrap_or(&[]), &[1.0, 2.333333333333334, 8.0], EXACT);
    Ok(())
}

#[test]
fn words_categories_and_holes() -> Result<()> {
    let texts = ["The cat_1 — the CAT's x", "Straße naïve 42 4"];
    let model = BagOfWords { n: 2, ..Default::default() }.fit(&texts)?;
    let words = ["cat_1 the", "naïve 42", "straße naïve", "the cat", "the cat_1"];
    assert_eq!(model.vocabulary(), words);
    let wanted = [1.0, 0.0, 0.0, 1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 0.0];
    assert_close(&model.transform(&texts), &wanted, EXACT);
    let counts = array![[1.0, 0.0, 2.0], [0.0, 0.0, 0.0], [3.0, 0.0, 1.0]];
    let (low, high) = (0.31622776601683794, 0.9486832980505138);
    let wanted = [0.4472135954999579, 0.0, 0.8944271909999159, 0.0, 0.0, 0.0, high, 0.0, low];
    assert_close(&TfIdf::default().fit(&counts)?.transform(&counts)?, &wanted, EXACT);
    let hashed = feature_hashing(&["ä", "", "x=1", "ä"], 5, true)?.to_dense()?;
    let wanted: Array2<f64> =
        Array2::from_shape_fn((4, 5), |(i, j)| f64::from(u8::from([2, 0, 3, 2][i] == j)));
    assert_eq!(hashed, wanted);
    let encoder = TargetEncoder { smoothing: 2.0 }.fit(&["a", "a", "b"], &[1.0, 3.0, 8.0][..])?;
    assert_close(&encoder.transform(&["a", "b", "z"]), &[3.0, 5.333333333333333, 4.0], EXACT);
    let holes = array![[1.0, f64::NAN], [f64::NAN, 4.0], [10.0, 7.0]];
    let model = Imputer { fill: Fill::Median, indicators: true }.fit(&holes)?;
    let filled = model.transform(&array![[f64::NAN, 1.0], [2.0, f64::NAN]])?;
    assert_close(&filled, &[5.5, 1.0, 1.0, 0.0, 2.0, 5.5, 0.0, 1.0], EXACT);
    let model = MostFrequentBaseline.fit(&Array2::zeros((4, 1)), &[3, 1, 1, 3][..])?;
    assert_eq!(model.predict(&Array2::zeros((1, 1)))?, array![1]);
    Ok(())
}

#[test]
fn steps_and_slopes_of_tied_scores() -> Result<()> {
    let fitted =
        isotonic_fit(&[3.0, 1.0, 2.0, 2.0, 5.0, 4.0][..], &[1.0, 2.0, 1.0, 0.5, 1.0, 3.0][..])?;
    assert_close(&fitted, &[5.0 / 3.0, 5.0 / 3.0, 2.0, 2.0, 4.25, 4.25], EXACT);
    let x = array![[1.0], [1.0], [2.0], [2.0], [3.0]];
    let model = IsotonicRegression.fit(&x, &[5.0, 1.0, 2.0, 2.0, 9.0][..])?;
    let new = array![[0.0], [1.0], [1.5], [2.9], [10.0]];
    assert_close(&model.predict(&new)?, &[2.5, 2.5, 2.5, 8.35, 9.0], EXACT);
    let x = array![[-3.0], [-1.0], [-1.0], [0.0], [2.0], [2.0]];
    let model = PlattScaling.fit(&x, &[0, 0, 1, 0, 1, 1][..])?;
    assert_close(
        &[model.slope(), model.offset()],
        &[0.49731945652770027, 0.0790615855421095],
        1e-5,
    );
    Ok(())
}

#[test]
fn repeated_points_and_points_far_away() -> Result<()> {
    let (x, y) = (array![[0.0], [0.0], [3.0]], [1.0, 2.0, -4.0].as_slice());
    let ridge = KernelRidge { alpha: 0.5, kernel: Kernel::Polynomial { degree: 2, coef0: 1.0 } };
    let wanted = [1.189568706118355, -469719.9739217653, -0.06218655967903715];
    assert_close(&ridge.fit(&x, y)?.predict(&array![[0.0], [1e3], [-2.0]])?, &wanted, 1e-11);
    let x = array![[0.0], [1.0], [5.0]];
    let model = KNearest { n_neighbors: 2 }.fit(&x, &[1.0, 2.0, 9.0][..])?;
    assert_close(&model.predict(&array![[0.4], [100.0]])?, &[1.5, 5.5], EXACT);
    let model = KNearest { n_neighbors: 3 }.fit(&x, &[2_usize, 0, 5][..])?;
    let third = 1.0 / 3.0;
    assert_close(
        &model.predict_proba(&array![[0.4]])?,
        &[third, 0.0, third, 0.0, 0.0, third],
        EXACT,
    );
    let end = f64::NEG_INFINITY;
    let windows = [
        (
            Window::Gaussian,
            [-0.6310887435042647, -1.122140319873742, -2.2257913526447277, -2889.3244036413125],
        ),
        (Window::Epanechnikov, [0.0, end, end, end]),
        (Window::Box, [-0.4054651081081645, end, end, end]),
        (Window::Triangular, [0.2876820724517808, end, end, end]),
    ];
    for (window, wanted) in windows {
        let model = KernelDensity { bandwidth: 0.5, window }.fit(&[0.0, 0.0, 2.0][..])?;
        assert_close(&model.log_density(array![0.0, 0.5, 1.0, 40.0].view())?, &wanted, EXACT);
    }
    Ok(())
}

fn weights(model: &LinearModel) -> Vec<f64> {
    model.coef().iter().copied().chain([model.intercept()]).collect()
}

/// One feature twice, and a constant one.
#[test]
fn models_of_repeated_and_constant_columns() -> Result<()> {
    let x = array![0.0, 1.0, 2.0, 3.0, 1.5];
    let table = |second: fn(f64) -> f64, third: f64| {
        Array2::from_shape_fn((5, 3), |(i, j)| [x[i], second(x[i]), third][j])
    };
    let y: Array1<f64> = array![0.0, 0.0, 3.0, 7.0, 0.0];
    let ridge = Ridge { alpha: 0.3, fit_intercept: true }.fit(&table(|x| x, 1.0), &y)?;
    assert_close(
        &weights(&ridge),
        &[1.1650485436893214, 1.1650485436893194, 0.0, -1.4951456310679614],
        1e-12,
    );
    let lasso = Lasso { alpha: 0.1, ..Default::default() }.fit(&table(|x| x * x, 4.0), &y)?;
    assert_close(
        &weights(&lasso),
        &[-0.07142857142849701, 0.8571428571428349, 0.0, -0.6785714285714679],
        1e-8,
    );
    let net = ElasticNet { alpha: 0.1, l1_ratio: 0.3, ..Default::default() };
    let net = net.fit(&table(|x| x, 4.0), &y)?;
    assert_close(
        &weights(&net),
        &[1.1449275362319582, 1.1449275362318156, 0.0, -1.4347826086956608],
        1e-8,
    );
    let one = x.view().insert_axis(ndarray::Axis(1));
    let poisson = PoissonRegression { alpha: 0.1, ..Default::default() }.fit(one, &y)?;
    assert_close(
        &[poisson.coef()[0], poisson.intercept()],
        &[1.4892410167172578, -2.4980332228748927],
        1e-7,
    );
    let softmax =
        SoftmaxRegression { l2: 0.5, ..Default::default() }.fit(one, &[0, 2, 2, 1, 0][..])?;
    assert_close(
        softmax.coef(),
        &[-0.9199946603172616, 1.1113932957249033, -0.19139863540764154],
        1e-5,
    );
    assert_close(
        softmax.intercept(),
        &[1.7238019867354766, -2.5297578288350415, 0.8059558420995663],
        1e-5,
    );
    let classes = [0, 0, 1, 1, 1].as_slice();
    let logistic = LogisticRegression { l2: 0.01, ..Default::default() }.fit(one, classes)?;
    assert_close(
        &[logistic.coef()[0], logistic.intercept()],
        &[7.2870504887585295, -9.091984296998596 + 4.0 * 1.3005220785615707e-9],
        1e-5,
    );
    let both = Array2::from_shape_fn((5, 2), |(i, j)| if j == 0 { x[i] } else { -x[i] });
    let perceptron = Perceptron { n_epochs: 3 }.fit(&both, classes)?;
    assert_close(perceptron.coef(), &[2.0, -2.0], EXACT);
    assert_close(&[perceptron.intercept()], &[-2.0], EXACT);
    assert_close(&balanced_class_weights(&[0, 0, 0, 2, 1, 2][..])?, &[2.0 / 3.0, 2.0, 1.0], EXACT);
    Ok(())
}
