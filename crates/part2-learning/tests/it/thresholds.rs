//! Curves over thresholds: against scikit-learn, fast against plain, at the edges, any thread count.

use learning::metrics::{
    Costs, area_under, average_precision, cheapest_point, operating_point, operating_points,
    precision_recall_curve, roc_auc, roc_auc_by_ranks, roc_curve, score_groups,
};
use ndarray::{Array1, array};
use numerics::{Result, Rng};
use part2_learning::thresholds::{threshold_figure, tumor_scores};
use proptest::prelude::*;
use testing::{assert_close, message};

/// Twelve scores with four ties, two of them across the classes.
fn small() -> (Array1<usize>, Array1<f64>) {
    let y_score = array![0.1, 0.4, 0.35, 0.8, 0.4, 0.4, 0.8, 0.9, 0.2, 0.35, 0.05, 0.6];
    (array![0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 1], y_score)
}

/// Five thousand scores: NumPy's `default_rng(3)`, a third positive; rounded, or heavy-tailed.
fn large() -> [(Array1<usize>, Array1<f64>); 2] {
    let (n, mut rng) = (5000, Rng::new(3));
    let y: Array1<usize> = (0..n).map(|_| usize::from(rng.random() < 0.3)).collect();
    let shift = y.mapv(|y| y as f64);
    let rounded = (rng.normals(n) + &shift).mapv(|s| (s * 100.0).round_ties_even() / 100.0);
    let normals = rng.normals(n);
    let heavy = normals * rng.normals(n).mapv(|s| libm::exp(5.0 * s)) + &shift;
    [(y.clone(), rounded), (y, heavy)]
}

/// The area as it is defined: every positive against every negative, a tie worth half.
fn by_pairs(y_true: &Array1<usize>, y_score: &Array1<f64>) -> f64 {
    let of_class = |class: usize| -> Vec<f64> {
        let own = y_true.iter().zip(y_score).filter(|(truth, _)| **truth == class);
        own.map(|(_, score)| *score).collect()
    };
    let (negatives, positives) = (of_class(0), of_class(1));
    let points = |a: f64, b: f64| f64::from(u8::from(a > b)) + 0.5 * f64::from(u8::from(a == b));
    let won: f64 = positives.iter().flat_map(|a| negatives.iter().map(|b| points(*a, *b))).sum();
    won / (positives.len() * negatives.len()) as f64
}

// Recorded from scikit-learn 1.9.1, roc_curve(drop_intermediate=False).
#[test]
fn roc_curves_are_scikit_learns() -> Result<()> {
    let (y, s) = small();
    let curve = roc_curve(y.view(), s.view())?;
    let (a, b, c) = (0.16666666666666666, 0.6666666666666666, 0.8333333333333334);
    assert_close(&curve.fpr, &[0.0, 0.0, a, a, 0.5, 0.5, b, c, 1.0], 1e-15);
    assert_close(&curve.tpr, &[0.0, a, 2.0 / 6.0, 0.5, b, 1.0, 1.0, 1.0, 1.0], 1e-15);
    let thresholds = [f64::INFINITY, 0.9, 0.8, 0.6, 0.4, 0.35, 0.2, 0.1, 0.05];
    assert_close(&curve.thresholds, &thresholds, 1e-15);
    Ok(())
}

// Recorded from scikit-learn 1.9.1, precision_recall_curve.
#[test]
fn precision_recall_curves_are_scikit_learns() -> Result<()> {
    let (y, s) = small();
    let curve = precision_recall_curve(y.view(), s.view())?;
    let precision = [
        0.5,
        0.5454545454545454,
        0.6,
        0.6666666666666666,
        0.5714285714285714,
        0.75,
        0.6666666666666666,
        1.0,
        1.0,
    ];
    assert_close(&curve.precision, &precision, 1e-15);
    let recall = [1.0, 1.0, 1.0, 1.0, 4.0 / 6.0, 0.5, 2.0 / 6.0, 1.0 / 6.0, 0.0];
    assert_close(&curve.recall, &recall, 1e-15);
    assert_close(&curve.thresholds, &[0.05, 0.1, 0.2, 0.35, 0.4, 0.6, 0.8, 0.9], 1e-15);
    Ok(())
}

// Recorded from scikit-learn 1.9.1, roc_auc_score and average_precision_score.
#[test]
fn areas_are_scikit_learns() -> Result<()> {
    let [rounded, heavy] = large();
    let cases = [
        (small(), 0.7361111111111112, 0.7202380952380952),
        (rounded, 0.7535509157883564, 0.5829034283933869),
        (heavy, 0.6452051381268941, 0.40022743736374244),
    ];
    for ((y, s), auc, ap) in cases {
        assert!((roc_auc(y.view(), s.view())? - auc).abs() < 1e-14);
        assert!((roc_auc_by_ranks(y.view(), s.view())? - auc).abs() < 1e-13);
        assert!((by_pairs(&y, &s) - auc).abs() < 1e-13);
        assert!((average_precision(y.view(), s.view())? - ap).abs() < 1e-14);
        let curve = roc_curve(y.view(), s.view())?;
        assert!((area_under(&curve.fpr, &curve.tpr)? - auc).abs() < 1e-12);
    }
    Ok(())
}

/// Hard scores for a sort by bits: both signs, zeros of both signs, subnormal, tied, far apart.
fn hard_scores(n: usize, rng: &mut Rng) -> Vec<(&'static str, Array1<f64>)> {
    let uniform = rng.uniforms(n);
    vec![
        ("all equal", Array1::from_elem(n, 0.25)),
        ("two values", uniform.mapv(|u| f64::from(u8::from(u < 0.5)))),
        ("zeros of both signs", uniform.mapv(|u| if u < 0.3 { -0.0 } else { 0.0 })),
        ("a far outlier", uniform.mapv(|u| if u < 0.0001 { 1e300 } else { u })),
        ("neighboring floats", uniform.mapv(|u| 1.0 + (4.0 * u).floor() * f64::EPSILON)),
        ("subnormal", uniform.mapv(|u| (u - 0.5) * 1e-308)),
        ("both signs, all sizes", {
            let sizes = rng.uniforms(n).mapv(|u| libm::exp(1000.0 * u - 500.0));
            (uniform - 0.5) * sizes
        }),
    ]
}

#[test]
fn the_fast_area_is_the_plain_one_for_hard_scores() -> Result<()> {
    for n in [1, 2, 3, 1000, 3000] {
        let mut rng = Rng::new(n as u64);
        let mut y: Array1<usize> = (0..n).map(|_| usize::from(rng.random() < 0.4)).collect();
        y[0] = 1;
        if n > 1 {
            y[1] = 0;
        }
        for (name, s) in hard_scores(n, &mut rng) {
            if n == 1 {
                assert!(roc_auc(y.view(), s.view()).is_err());
                continue;
            }
            let plain = by_pairs(&y, &s);
            assert_eq!(roc_auc(y.view(), s.view())?, plain, "{name}, n {n}");
            let ranks = roc_auc_by_ranks(y.view(), s.view())?;
            assert!((ranks - plain).abs() < 1e-12, "{name}, n {n}");
            // The groups are what sorting gives.
            let groups = score_groups(y.view(), s.view())?;
            assert!(groups.windows(2).all(|pair| pair[0].score > pair[1].score), "{name}");
            let total: usize = groups.iter().map(|g| g.positives + g.negatives).sum();
            assert_eq!(total, n);
        }
    }
    Ok(())
}

#[test]
fn many_chunks_and_any_number_of_threads_give_the_same_bits() -> Result<()> {
    let (n, mut rng) = (600_000, Rng::new(11)); // more than two chunks
    let y: Array1<usize> = (0..n).map(|_| usize::from(rng.random() < 0.1)).collect();
    let s = rng.normals(n) + y.mapv(|y| y as f64);
    let auc = roc_auc(y.view(), s.view())?;
    let by_ranks = roc_auc_by_ranks(y.view(), s.view())?;
    assert!((auc - by_ranks).abs() < 1e-12, "{auc} {by_ranks}");
    let groups = score_groups(y.view(), s.view())?;
    for n_threads in [1, 2, 7] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
        let pool = pool.expect("a pool of threads");
        pool.install(|| -> Result<()> {
            assert_eq!(roc_auc(y.view(), s.view())?.to_bits(), auc.to_bits());
            assert_eq!(score_groups(y.view(), s.view())?, groups);
            Ok(())
        })?;
    }
    // A view that does not lie in one stretch of memory gives the same.
    let (every_other, doubled) = (y.slice(ndarray::s![..;-2]), s.slice(ndarray::s![..;-2]));
    let copied = roc_auc(every_other.to_owned().view(), doubled.to_owned().view())?;
    assert_eq!(roc_auc(every_other, doubled)?, copied);
    Ok(())
}

#[test]
fn one_class_only_is_an_error_where_a_rate_has_no_meaning() -> Result<()> {
    let s = array![0.1, 0.2];
    let (none, all) = (array![0, 0], array![1, 1]);
    for f in [roc_auc, roc_auc_by_ranks] {
        assert_eq!(
            message(f(none.view(), s.view())),
            "the class in y_true is the same for every sample (0), but it must be 0 for some \
             samples and 1 for others"
        );
    }
    assert!(message(roc_curve(all.view(), s.view())).contains("(1)"));
    assert_eq!(
        message(average_precision(none.view(), s.view())),
        "the class in y_true is 0 for every sample, but it must be 1 for at least one sample"
    );
    assert!(precision_recall_curve(none.view(), s.view()).is_err());
    // Only positives: scikit-learn gives 1 as well.
    assert_eq!(average_precision(all.view(), s.view())?, 1.0);
    Ok(())
}

#[test]
fn bad_input_is_named() {
    let y = array![0, 1, 2];
    let cases = [
        (
            roc_auc(y.view(), array![0.0, 1.0, 2.0].view()),
            "y_true[2] is 2, but it must be 0 (negative) or 1 (positive)",
        ),
        (
            roc_auc(array![0, 1].view(), array![0.0, f64::NAN].view()),
            "y_score[1] is NaN, but every number must be finite",
        ),
        (
            average_precision(array![0, 1].view(), array![f64::INFINITY, 0.0].view()),
            "y_score[0] is inf, but every number must be finite",
        ),
        (
            roc_auc(array![0, 1].view(), array![0.0].view()),
            "y_true has 2 samples and y_score has 1, but they must have equally many",
        ),
        (
            roc_auc(array![].view(), array![].view()),
            "y_true is empty, but it must hold at least one sample",
        ),
        (
            area_under(array![0.0, 1.0, 0.5].view(), array![0.0, 1.0, 1.0].view()),
            "x[2] is 0.5, but it must be at or above x[1] = 1",
        ),
        (
            operating_point(
                array![0, 1].view(),
                array![0.0, 1.0].view(),
                f64::NAN,
                Costs::default(),
            )
            .map(|point| point.cost),
            "threshold is NaN, but it must be a number",
        ),
        (
            cheapest_point(
                array![0, 1].view(),
                array![0.0, 1.0].view(),
                Costs { false_positive: -1.0, false_negative: 1.0 },
            )
            .map(|point| point.cost),
            "the cost of a false positive is -1, but it must be zero or positive, and finite",
        ),
    ];
    for (result, wanted) in cases {
        assert_eq!(message(result), wanted);
    }
}

#[test]
fn every_operating_point_is_what_its_threshold_gives() -> Result<()> {
    let (y, s) = small();
    let costs = Costs { false_positive: 2.0, false_negative: 3.0 };
    let points = operating_points(y.view(), s.view(), costs)?;
    for point in &points {
        assert_eq!(*point, operating_point(y.view(), s.view(), point.threshold, costs)?);
    }
    let best = cheapest_point(y.view(), s.view(), costs)?;
    assert!(points.iter().all(|point| point.cost >= best.cost));
    // All equally dear: the highest threshold, which calls nothing positive.
    let free = Costs { false_positive: 0.0, false_negative: 0.0 };
    assert_eq!(cheapest_point(y.view(), s.view(), free)?.threshold, f64::INFINITY);
    let all = operating_point(y.view(), s.view(), f64::NEG_INFINITY, costs)?;
    assert_eq!((all.counts.recall(), all.counts.specificity()), (1.0, 0.0));
    Ok(())
}

// Recorded from scikit-learn 1.9.1: LogisticRegression(solver="newton-cholesky", tol=1e-10).
#[test]
fn the_tumors_scores_are_scikit_learns() -> Result<()> {
    let (y, s) = tumor_scores()?;
    assert!((roc_auc(y.view(), s.view())? - 0.8497204100652377).abs() < 1e-12);
    assert!((average_precision(y.view(), s.view())? - 0.7792424398178701).abs() < 1e-12);
    let point = operating_point(y.view(), s.view(), 0.5, Costs::default())?;
    assert_eq!((point.counts.true_positives, point.counts.false_positives), (43, 14));
    assert_eq!(point.cost, 45.0);
    Ok(())
}

#[test]
fn the_figure_draws_any_threshold() -> Result<()> {
    let (y, s) = small();
    for threshold in [f64::NEG_INFINITY, 0.0, 0.4, 1.0, f64::INFINITY] {
        let svg = threshold_figure(y.view(), s.view(), threshold, 1.0, 10.0)?;
        assert!(svg.starts_with("<svg") && svg.contains("ROC curve"));
    }
    assert!(threshold_figure(array![1, 1].view(), array![0.1, 0.2].view(), 0.5, 1.0, 1.0).is_err());
    Ok(())
}

proptest! {
    #[test]
    fn the_area_counts_pairs(samples in prop::collection::vec((0_usize..2, -8_i32..8), 2..80)) {
        let y: Array1<usize> = samples.iter().map(|(class, _)| *class).collect();
        let s: Array1<f64> = samples.iter().map(|(_, score)| f64::from(*score) / 4.0).collect();
        prop_assume!(y.iter().any(|&class| class == 0) && y.iter().any(|&class| class == 1));
        let auc = roc_auc(y.view(), s.view())?;
        prop_assert_eq!(auc, by_pairs(&y, &s));
        // Turn the scores around: every pair won is lost.
        prop_assert!((roc_auc(y.view(), (-&s).view())? - (1.0 - auc)).abs() < 1e-12);
        // Any bending that keeps the order keeps the area.
        prop_assert_eq!(roc_auc(y.view(), s.mapv(libm::exp).view())?, auc);
        let curve = roc_curve(y.view(), s.view())?;
        prop_assert!((area_under(curve.fpr.view(), curve.tpr.view())? - auc).abs() < 1e-12);
    }
}
