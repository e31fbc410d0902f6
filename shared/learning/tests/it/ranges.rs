//! The right number or a typed error: tiny and huge data, promised ranges, constants, large offsets, sizes.

use learning::autograd::{Dual, Real, Tape};
use learning::bootstrap::bootstrap;
use learning::calibration::{IsotonicRegression, TemperatureScaling};
use learning::cluster::k_means;
use learning::ensemble::Bagging;
use learning::feature_extraction::Idf;
use learning::feature_selection::select_by_variance;
use learning::information::{
    cross_entropy_bits, entropy_bits, kl_divergence_bits, mutual_information_bits, shares,
};
use learning::kernel_ridge::KernelRidge;
use learning::kernels::{gram_matrix, polynomial, rbf, rbf_gram};
use learning::linear_model::{
    CoordinateDescent, ElasticNet, Lasso, LinearModel, LinearRegression, LogisticModel, OneVsRest,
    PoissonRegression, Ridge, SoftmaxModel, SoftmaxRegression, balanced_class_weights,
    mean_poisson_deviance, soft_threshold,
};
use learning::losses::Loss;
use learning::metrics::pairwise::cosine_similarity;
use learning::metrics::{
    Average, BinaryCounts, Bins, Disagreement, accuracy, adjusted_rand_index, area_under,
    average_precision, average_scores, brier_score, cohen_kappa, expected_calibration_error,
    matthews, ndcg, normalized_mutual_information, precision_recall_curve, r_squared, rand_index,
    roc_auc, roc_curve, silhouette_samples,
};
use learning::model_selection::cross_validate;
use learning::neighbors::{KNearest, silverman_bandwidth, trapezoid};
use learning::optim::{AdaGrad, Adam, Memory, Optimizer, RmsProp, clip_norm, in_order, path};
use learning::preprocessing::{
    Binner, PowerTransformer, StandardScaler, TargetEncoder, cyclic, polynomial_features,
    polynomial_terms,
};
use learning::tensor_autograd;
use ndarray::{Array1, Array2, array};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::split::Split;
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::{assert_close, message};

#[test]
fn r_squared_of_a_constant_is_judged_by_its_values() -> Result<()> {
    for (value, n) in [(0.1, 3), (0.7, 3), (4.35, 6), (14.62, 1000), (19.99, 12)] {
        let y = Array1::from_elem(n, value);
        assert_eq!(r_squared(y.view(), (&y + 1.0).view())?, 0.0, "{value} × {n}");
        assert_eq!(r_squared(y.view(), y.view())?, 1.0);
    }
    Ok(())
}

#[test]
fn scores_without_a_unit_do_not_move_with_the_data() -> Result<()> {
    let (truth, guess) = (array![1.0, 2.0, 3.0], array![3.0, 1.0, 9.0]);
    for s in [1e-200, 1e-165, 1.0, 1e165, 1e200] {
        let score = r_squared((&truth * s).view(), (&guess * s).view())?;
        assert!((score + 19.5).abs() < 1e-12, "R² at {s}: {score}");
        let x = array![[1.0], [2.0], [4.0]] * s;
        let z = StandardScaler.fit(x.view())?.transform(x.view())?;
        assert_close(&z, &[-1.069_044_967, -0.267_261_242, 1.336_306_21], 1e-9);
        let x = array![[1.0], [-1.0], [5.0]] * s;
        let nearest = KNearest { n_neighbors: 1 }.fit(x.view(), array![0, 1, 2].view())?;
        assert_eq!(nearest.predict(array![[4.9 * s]].view())?, array![2], "{s}");
        let (groups, centers) = k_means(x.view(), x.select(ndarray::Axis(0), &[1, 2]).view())?;
        assert_eq!(groups, array![0, 0, 1]);
        assert_eq!(centers, array![[0.0], [5.0 * s]]);
        let table = array![[1.0, 0.0], [0.0, 1.0]] * s;
        assert!((mutual_information_bits(table.view())? - 1.0).abs() < 1e-15);
        assert_eq!(select_by_variance(x.view(), 0.0)?, [0]);
    }
    let rare = mutual_information_bits(array![[1e-200, 0.0], [0.0, 1.0]].view())?;
    assert!((rare / 6.658_e-198 - 1.0).abs() < 1e-2, "{rare:e}");
    Ok(())
}

#[test]
fn spreads_keep_their_scale_or_are_errors() -> Result<()> {
    let x = array![1.0, 2.0, 4.0];
    for s in [1e-200, 1e-165, 1e165] {
        let (plain, scaled) = (silverman_bandwidth(&x)?, silverman_bandwidth(&(&x * s))?);
        assert!((scaled / s / plain - 1.0).abs() < 1e-9, "{s}: {scaled:e}");
    }
    let most = array![f64::MAX, -f64::MAX];
    assert!(area_under(most.view(), most.view()).is_err());
    assert!(trapezoid(array![-f64::MAX, f64::MAX].view(), most.view()).is_err());
    Ok(())
}

#[test]
fn standardizing_keeps_small_differences_at_a_large_offset() -> Result<()> {
    let x = Array2::from_shape_fn((50, 1), |(k, _)| 1e8 + k as f64 * 1e-7);
    let z = StandardScaler.fit(x.view())?.transform(x.view())?;
    let mean = z.sum() / 50.0;
    let variance = z.mapv(|z| z * z).sum() / 50.0 - mean * mean;
    assert!(mean.abs() < 1e-6, "{mean}");
    assert!((variance - 1.0).abs() < 1e-6, "{variance}");
    Ok(())
}

#[test]
fn penalized_lines_do_not_lose_a_column_to_underflow() {
    let y = array![1.0, 2.0, 4.0];
    for s in [1e-165, 1e165, 1e200] {
        let x = array![[1.0], [2.0], [4.0]] * s;
        let lasso = Lasso { alpha: 0.0, ..Default::default() }.fit(x.view(), y.view());
        let net = ElasticNet { alpha: 0.0, ..Default::default() }.fit(x.view(), y.view());
        for fitted in [lasso, net] {
            let told = message(fitted);
            assert!(told.contains("scale x"), "{told}");
        }
        let line = LinearRegression::default().fit(x.view(), y.view());
        assert!(line.is_err() || (line.expect("a line").coef()[0] * s - 1.0).abs() < 1e-9);
    }
    let x = array![[1e200], [2e200], [4e200]];
    assert!(message(Ridge::default().fit(x.view(), y.view())).contains("scale x"));
    let tiny = array![[1e-320], [2e-320], [4e-320]];
    assert!(LinearRegression::default().fit(tiny.view(), y.view()).is_err());
    let most = array![[f64::MAX], [-f64::MAX], [1.0]];
    assert!(LinearRegression::default().fit(most.view(), y.view()).is_err());
    let ridge = KernelRidge::default();
    assert!(
        ridge
            .fit(array![[1.0], [2.0]].view(), array![f64::MAX, -f64::MAX].view())
            .map_or(true, |model| model.predict(array![[1e10]].view()).is_err())
    );
    let told = message(ridge.fit(most.view(), y.view()));
    assert!(told.contains("the Gram matrix"), "{told}");
}

#[test]
fn coordinate_descent_refuses_what_is_not_a_number() {
    let descent = CoordinateDescent { l1: 0.1, l2: 0.1, tolerance: 1e-9, max_sweeps: 100 };
    let gram = array![[1.0, 0.0], [0.0, 1.0]];
    assert!(descent.run(gram.view(), array![f64::NAN, 1.0].view(), array![0.0, 0.0]).is_err());
    assert!(
        descent.run((&gram * f64::NAN).view(), array![1.0, 1.0].view(), array![0.0, 0.0]).is_err()
    );
    assert!(soft_threshold(f64::NAN, 1.0).is_nan());
}

#[test]
fn log_cosh_of_small_errors_is_half_their_square() -> Result<()> {
    for error in [1e-12, 1e-9, 5e-9, 1e-8, 1e-7, 1e-6, 1e-4] {
        let wanted = error * error / 2.0 * (1.0 - error * error / 6.0);
        assert!((Loss::LogCosh.of(error) / wanted - 1.0).abs() < 1e-12, "{error:e}");
        let mean = Loss::LogCosh.mean(&array![0.0], &array![-error])?;
        assert!((mean / wanted - 1.0).abs() < 1e-12);
    }
    // Both forms agree where they meet.
    let gap = Loss::LogCosh.of(0.5) - Loss::LogCosh.of(0.5_f64.next_down());
    assert!(gap.abs() < 1e-15);
    Ok(())
}

#[test]
fn a_rule_that_the_mean_refuses_gives_nan_and_no_panic() {
    for loss in
        [Loss::Huber { delta: -2.0 }, Loss::Huber { delta: f64::NAN }, Loss::Quantile { q: 2.0 }]
    {
        assert!(loss.of(0.3).is_nan() && loss.slope(0.3).is_nan());
        assert!(loss.mean(array![0.0].view(), array![1.0].view()).is_err());
    }
}

#[test]
fn cross_entropy_on_the_tape_keeps_its_digits_at_large_offsets() -> Result<()> {
    for offset in [0.0, 1e6, 1e12, 1e15] {
        let tape = tensor_autograd::Tape::new();
        let logits = tape.leaf(array![[offset, offset - 1.0]].into_dyn());
        let fused = logits.cross_entropy(&[0])?.value()[[]];
        let composed = -logits.log_softmax()?.pick(&[0])?.mean()?.value()[[]];
        assert_eq!(fused, composed, "offset {offset}");
        assert!((fused - 0.313_261_687_518_222_8).abs() < 1e-15, "{offset}: {fused}");
    }
    Ok(())
}

#[test]
fn numbers_that_have_no_part_in_the_result_have_no_slope() -> Result<()> {
    let unused: [fn(learning::autograd::Var<'_>) -> f64; 5] = [
        |w| w.log().value(),
        |w| (w - 1.0).sqrt().value(),
        |w| (2.0 / w).value(),
        |w| (w + 1000.0).exp().value(),
        |w| w.log().exp().sqrt().value(),
    ];
    for unused in unused {
        let tape = Tape::new();
        let w = tape.var(0.0);
        let shown = unused(w);
        let loss = (w - 3.0) * (w - 3.0);
        assert_eq!(loss.backward()?.of(w), -6.0, "beside {shown}");
    }
    Ok(())
}

#[test]
fn slopes_of_a_quotient_at_the_ends_of_f64() -> Result<()> {
    for (a, b, wanted) in [(0.0, 1e-200, 0.0), (1e300, 1e300, -1e-300), (1e-300, 1e-200, -1e100)] {
        let tape = Tape::new();
        let (x, y) = (tape.var(a), tape.var(b));
        let slope = (x / y).backward()?.of(y);
        let dual = (Dual::constant(a) / Dual::variable(b)).slope();
        assert!(slope == wanted || (slope / wanted - 1.0).abs() < 1e-14, "{slope:e}");
        assert!(dual == wanted || (dual / wanted - 1.0).abs() < 1e-14, "{dual:e}");
    }
    Ok(())
}

#[test]
fn the_smallest_power_is_no_overflow() -> Result<()> {
    let tape = Tape::new();
    let x = tape.var(2.0);
    assert_eq!(x.powi(i32::MIN).backward()?.of(x), 0.0);
    assert_eq!(Dual::variable(2.0).powi(i32::MIN).slope(), 0.0);
    let tape = tensor_autograd::Tape::new();
    let x = tape.leaf(ndarray::arr0(2.0).into_dyn());
    assert_eq!(x.powi(i32::MIN).backward()?.of(x)?[[]], 0.0);
    Ok(())
}

#[test]
fn box_cox_never_compares_two_infinities() -> Result<()> {
    for decade in [20, 30, 32, 33, 40, 60] {
        let of = |k: i32| libm::pow(10.0, f64::from(k * decade));
        let x = array![[of(-2)], [of(-1)], [1.0], [of(1)], [of(2)]];
        let power = PowerTransformer.fit(x.view())?.powers()[0];
        assert!(power.abs() < 1e-6, "10^{decade}: {power}");
    }
    Ok(())
}

#[test]
fn optimizers_step_or_say_that_they_cannot() -> Result<()> {
    let rules: [Box<dyn Optimizer>; 3] = [
        Box::new(Adam { epsilon: 0.0, ..Default::default() }),
        Box::new(AdaGrad { epsilon: 0.0, ..Default::default() }),
        Box::new(RmsProp { epsilon: 0.0, ..Default::default() }),
    ];
    for rule in &rules {
        for gradient in [3e-200, 1e200] {
            let mut w = [2.0];
            let told = message(rule.step(&mut Memory::default(), &mut w, &[gradient]));
            assert!(told.contains("leaves the range of f64"), "{told}");
        }
    }
    let told = message(clip_norm(array![1.2e308, -1.6e308].view(), 10.0));
    assert!(told.contains("the length of the gradient"), "{told}");
    Ok(())
}

#[test]
fn deviances_of_counts_far_from_their_means_and_near_them() -> Result<()> {
    let of =
        |count: f64, mean: f64| mean_poisson_deviance(array![count].view(), array![mean].view());
    let far = of(1e5, 1e-320)?;
    assert!((far / (2e5 * (libm::log(1e5) - libm::log(1e-320) - 1.0)) - 1.0).abs() < 1e-12);
    for off in [1e-3, 1e-7, 1e-12] {
        let near = of(3.0, 3.0 * (1.0 + off))?;
        let off = 3.0 * (1.0 + off) / 3.0 - 1.0;
        assert!(
            (near / (3.0 * off * off * (1.0 - off / 1.5)) - 1.0).abs() < 1e-4,
            "{off}: {near:e}"
        );
    }
    assert_eq!(of(0.0, 1.0)?, 2.0);
    assert!(of(1.0, f64::MAX).is_err());
    assert_eq!(of(f64::MAX, f64::MAX)?, 0.0);
    Ok(())
}

#[test]
fn kernels_at_large_degrees_and_in_many_features() -> Result<()> {
    assert_eq!(polynomial(array![-1.0].view(), array![1.0].view(), usize::MAX, 0.0)?, -1.0);
    assert_eq!(polynomial(array![-1.0].view(), array![1.0].view(), usize::MAX - 1, 0.0)?, 1.0);
    assert!(polynomial(array![1e200].view(), array![1e200].view(), 2, 0.0).is_err());
    let mut rng = Rng::new(3);
    for n_features in [1, 7, 8, 9, 31, 200] {
        let x = rng.normals((6, n_features));
        let plain = gram_matrix(x.view(), |a, b| rbf(a, b, 0.3))?;
        assert_eq!(plain, rbf_gram(x.view(), 0.3)?, "{n_features} features");
    }
    Ok(())
}

#[test]
fn labels_like_minus_one_are_errors_before_any_memory() {
    let x = array![[0.0], [1.0], [2.0]];
    for label in [usize::MAX, 1 << 33, 1 << 45, 1 << 19] {
        let y = array![0, 1, label];
        assert!(SoftmaxRegression::default().fit(x.view(), y.view()).is_err());
        assert!(OneVsRest::default().fit(x.view(), y.view()).is_err());
        assert!(balanced_class_weights(y.view()).is_err());
        assert!(Fit::<usize>::fit(&KNearest { n_neighbors: 1 }, x.view(), y.view()).is_err());
    }
}

#[test]
fn sizes_beyond_memory_are_errors() {
    let most = usize::MAX;
    let x = array![[0.0], [1.0]];
    for (n_features, degree) in [(1, 20_000), (2, 1_000), (1, 300_000), (most, 2), (2, most)] {
        assert!(polynomial_terms(n_features, degree).is_err(), "{n_features}, {degree}");
    }
    assert!(polynomial_features(x.view(), 20_000).is_err());
    assert!(polynomial_terms(10, 3).is_ok());
    assert!(Binner { n_bins: 1 << 33, ..Default::default() }.fit(x.view()).is_err());
    let mut rng = Rng::new(1);
    let bagging = Bagging { n_models: 1 << 40 };
    let line = |x: ndarray::ArrayView2<'_, f64>, y: ndarray::ArrayView1<'_, f64>| {
        LinearRegression::default().fit(x, y)
    };
    assert!(bagging.fit(line, x.view(), array![0.0, 1.0].view(), &mut rng).is_err());
    for (n_samples, n_resamples) in [(most, 1), (1 << 40, 3), (3, most)] {
        assert!(bootstrap(n_samples, n_resamples, &mut rng, |_| Ok(0.0)).is_err());
    }
    assert!(in_order(1 << 40, 2).is_err());
    assert!(path(array![1.0].view(), 0.1, most, |w| w.to_owned()).is_err());
    let bins = Bins::Uniform(1 << 40);
    assert!(
        expected_calibration_error(array![0, 1].view(), array![0.1, 0.9].view(), bins).is_err()
    );
}

#[test]
fn a_split_with_a_row_on_both_sides_is_named() {
    let folds = [
        Split { train: vec![0, 1, 2], test: vec![0, 3] },
        Split { train: vec![0, 3], test: vec![1, 2] },
    ];
    let y = array![0.0, 1.0, 1.0, 0.0];
    let wanted = "row 0 is in train and in test, but it must be in one of the two alone";
    let encoder = TargetEncoder::default();
    assert_eq!(message(encoder.out_of_fold(&["n", "n", "s", "n"], y.view(), &folds)), wanted);
    let x = array![[0.0], [1.0], [2.0], [3.0]];
    let validated = cross_validate(
        x.view(),
        y.view(),
        &folds,
        |x, y| LinearRegression::default().fit(x, y),
        |truth, guess| r_squared(truth, guess),
    );
    assert_eq!(message(validated), wanted);
}

#[test]
fn models_made_by_hand_are_checked_when_asked() {
    let x = array![[1.0]];
    assert!(LogisticModel::new(array![1.0], f64::NAN).predict(x.view()).is_err());
    assert!(LinearModel::new(array![f64::NAN], 0.0).predict(x.view()).is_err());
    assert!(SoftmaxModel::new(array![[f64::NAN], [1.0]], array![0.0, 0.0]).is_err());
    assert!(LinearModel::new(array![1e300], 0.0).predict(array![[1e300]].view()).is_err());
    let counts = BinaryCounts {
        true_negatives: usize::MAX,
        false_positives: usize::MAX,
        false_negatives: usize::MAX,
        true_positives: usize::MAX,
    };
    assert!((0.0..=1.0).contains(&counts.f1()) && (0.0..=1.0).contains(&counts.accuracy()));
    assert_eq!(
        BinaryCounts { true_positives: 1, false_negatives: 3, ..Default::default() }.f_beta(1e200),
        Ok(0.25)
    );
}

#[test]
fn logits_at_the_end_of_f64_have_no_temperature() {
    let x = array![[f64::MAX, -f64::MAX], [1.0, 0.0]];
    assert!(TemperatureScaling.fit(x.view(), array![0, 1].view()).is_err());
}

#[test]
fn gains_of_the_best_order_are_exactly_one() -> Result<()> {
    let relevance = Array1::from_shape_fn(29, |i| ((29 - i) * 3 / 29) as f64);
    let scores = Array1::from_shape_fn(29, |i| -(i as f64));
    assert_eq!(ndcg(relevance.view(), scores.view(), None)?, 1.0);
    assert!(
        ndcg(Array1::from_elem(6, 0.1).view(), array![1., 2., 2., 3., 4., 4.].view(), Some(3))?
            <= 1.0
    );
    assert!(PoissonRegression::default().fit(array![[1.0]].view(), array![0.0].view()).is_err());
    Ok(())
}

fn distribution() -> impl Strategy<Value = Array1<f64>> {
    prop::collection::vec(prop_oneof![Just(0.0), Just(5e-324), 0.0..1.0_f64], 4).prop_filter_map(
        "a sum",
        |weights| {
            let total: f64 = weights.iter().sum();
            (total > 1e-3).then(|| weights.iter().map(|w| w / total).collect())
        },
    )
}

proptest! {
    #[test]
    fn shared_bits_and_gains_stay_between_their_ends(
        p in distribution(),
        q in distribution(),
        gains in prop::collection::vec(0.0..3.0_f64, 4),
    ) {
        let table = ndarray::stack![ndarray::Axis(0), p, q];
        let shared = mutual_information_bits(table.view()).expect("a table");
        prop_assert!((0.0..=1.0).contains(&shared), "{}", shared); // one of two rows
        let gains = Array1::from(gains);
        let score = ndcg(gains.view(), p.view(), None).expect("a list");
        prop_assert!((0.0..=1.0).contains(&score), "{}", score);
    }

    // Cross-entropy is never below the entropy, a divergence never below 0, shared bits at most the smaller entropy.
    #[test]
    fn entropies_keep_their_order(p in distribution(), q in distribution()) {
        let (own, crossed) = (entropy_bits(&p).expect("p"), cross_entropy_bits(&p, &q).expect("p, q"));
        prop_assert!(crossed >= own, "{} below {}", crossed, own);
        prop_assert!(kl_divergence_bits(&p, &q).expect("p, q") >= 0.0);
        prop_assert_eq!(kl_divergence_bits(&p, &p).expect("p, p"), 0.0);
        let table = Array2::from_shape_fn((4, 4), |(i, j)| p[i] * q[j] + if i == j { q[i] } else { 0.0 });
        let least = [0, 1].map(|axis| {
            let sums = table.sum_axis(ndarray::Axis(axis));
            entropy_bits(&shares(&sums).expect("counts")).expect("shares")
        });
        let shared = mutual_information_bits(&table).expect("a table");
        prop_assert!(shared >= 0.0 && shared <= least[0].min(least[1]), "{} of {:?}", shared, least);
    }

    #[test]
    fn scores_of_classes_stay_between_their_ends(
        pairs in prop::collection::vec((0..4_usize, 0..4_usize), 2..40),
    ) {
        let (a, b): (Vec<usize>, Vec<usize>) = pairs.into_iter().unzip();
        let shares = [accuracy(&a, &b), rand_index(&a, &b), normalized_mutual_information(&a, &b)];
        for share in shares {
            prop_assert!((0.0..=1.0).contains(&share.expect("two lists")));
        }
        let at_most_one = [
            adjusted_rand_index(&a, &b),
            matthews(&a, &b),
            cohen_kappa(&a, &b, Disagreement::Linear).or(Ok(1.0)),
        ];
        for score in at_most_one {
            prop_assert!(score.expect("two lists") <= 1.0);
        }
        for average in [Average::Micro, Average::Macro, Average::Weighted] {
            let scores = average_scores(&a, &b, average).expect("two lists");
            for score in [scores.precision, scores.recall, scores.f1] {
                prop_assert!((0.0..=1.0).contains(&score), "{:?}: {}", average, score);
            }
        }
    }

    #[test]
    fn curves_of_scores_rise_and_fall_as_told(
        pairs in prop::collection::vec((0..2_usize, 0..9_u8), 2..40),
    ) {
        let y: Vec<usize> = pairs.iter().map(|pair| pair.0).collect();
        prop_assume!(y.contains(&0) && y.contains(&1));
        let scores: Array1<f64> = pairs.iter().map(|pair| f64::from(pair.1) / 8.0).collect();
        let roc = roc_curve(&y, &scores).expect("both classes");
        for i in 1..roc.fpr.len() {
            prop_assert!(roc.fpr[i] >= roc.fpr[i - 1] && roc.tpr[i] >= roc.tpr[i - 1]);
            prop_assert!(roc.thresholds[i] < roc.thresholds[i - 1]);
        }
        let curve = precision_recall_curve(&y, &scores).expect("both classes");
        for i in 1..curve.recall.len() {
            prop_assert!(curve.recall[i] <= curve.recall[i - 1]);
        }
        prop_assert_eq!(curve.recall[curve.recall.len() - 1], 0.0);
        let bins = Bins::Uniform(5);
        let shares = [
            roc_auc(&y, &scores),
            average_precision(&y, &scores),
            brier_score(&y, &scores),
            expected_calibration_error(&y, &scores, bins),
        ];
        for share in shares {
            let share = share.expect("both classes");
            prop_assert!((0.0..=1.0).contains(&share), "{}", share);
        }
        let targets: Array1<f64> = y.iter().map(|&y| y as f64).collect();
        let model = IsotonicRegression.fit(scores.clone().insert_axis(ndarray::Axis(1)).view(), &targets).expect("a fit");
        let steps = model.y();
        prop_assert!((1..steps.len()).all(|i| steps[i] >= steps[i - 1]));
    }

    #[test]
    fn places_and_arrows_stay_between_their_ends(
        x in prop::collection::vec(-1e3..1e3_f64, 12),
        exponent in -500..500_i32,
    ) {
        let scale = numerics::functions::power(2.0, exponent);
        let x = Array2::from_shape_fn((6, 2), |(i, j)| x[2 * i + j] * scale);
        for score in silhouette_samples(&x, &[0, 0, 1, 1, 2, 2]).expect("three groups") {
            prop_assert!((-1.0..=1.0).contains(&score), "{}", score);
        }
        if let Ok(cosine) = cosine_similarity(x.row(0), x.row(1)) {
            prop_assert!((-1.0..=1.0).contains(&cosine), "{}", cosine);
        }
        prop_assert!((0.0..=1.0).contains(&rbf(x.row(0), x.row(1), 0.5).expect("two points")));
        let (sine, cosine) = cyclic(x[[0, 0]], 7.0).expect("a period");
        prop_assert!((-1.0..=1.0).contains(&sine) && (-1.0..=1.0).contains(&cosine));
        let tape = tensor_autograd::Tape::new();
        let shares = tape.leaf(x.clone()).softmax().expect("rows").value();
        for row in shares.outer_iter() {
            prop_assert!(row.iter().all(|share| (0.0..=1.0).contains(share)));
            prop_assert!((row.sum() - 1.0).abs() < 1e-15);
        }
        let dual = [Dual::variable(x[[0, 0]]).tanh().value(), tape.leaf(x).tanh().value()[[0, 0]]];
        prop_assert!(dual.iter().all(|tanh| (-1.0..=1.0).contains(tanh)));
    }

    #[test]
    fn coefficients_add_up_to_nothing(
        logits in prop::collection::vec(-40.0..40.0_f64, 12),
    ) {
        let logits = Array2::from_shape_fn((4, 3), |(i, j)| logits[3 * i + j]);
        let classes = array![0, 1, 2, 1];
        let model = SoftmaxRegression::default().fit(&logits, &classes).expect("a fit");
        for column in model.coef().columns() {
            let size = column.iter().fold(0.0_f64, |size, w| size.max(w.abs()));
            prop_assert!(column.sum().abs() <= 1e-9 * size.max(1e-3), "{}", column);
        }
    }

    #[test]
    fn smooth_weights_of_words_are_never_below_one(df in 0..=50_usize, more in 0..50_usize) {
        prop_assert!(Idf::Smooth.weight(df, (df + more).max(1)).expect("texts") >= 1.0);
    }
}
