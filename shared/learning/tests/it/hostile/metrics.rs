//! Hostile values for the metrics of predictions, probabilities and distances.

use learning::linear_model::mean_poisson_deviance;
use learning::metrics::pairwise::*;
use learning::metrics::*;
use ndarray::array;
use testing::hostile::{Pool, Table};

use super::{Labels, Marks, Matrix, Regression, Vector};

pub fn all(t: &mut Table) {
    of_numbers(t);
    of_distances(t);
    of_two_classes(t);
    of_counts(t);
    of_classes(t);
    of_probabilities(t);
    of_scores(t);
    of_costs(t);
    scales(t);
}

fn of_numbers(t: &mut Table) {
    t.call("mean_squared_error", |(a, b): &(Vector, Vector)| mean_squared_error(a, b));
    t.call("root_mean_squared_error", |(a, b): &(Vector, Vector)| root_mean_squared_error(a, b));
    t.call("mean_absolute_error", |(a, b): &(Vector, Vector)| mean_absolute_error(a, b));
    t.call("r_squared", |(a, b): &(Vector, Vector)| r_squared(a, b));
    t.call("mean_absolute_percentage_error", |(a, b): &(Vector, Vector)| {
        mean_absolute_percentage_error(a, b)
    });
    t.call("weighted_absolute_percentage_error", |(a, b): &(Vector, Vector)| {
        weighted_absolute_percentage_error(a, b)
    });
    t.call("mean_poisson_deviance", |(a, b): &(Vector, Vector)| mean_poisson_deviance(a, b));
}

fn of_distances(t: &mut Table) {
    t.documented("minkowski_distance", &["infinite"]);
    t.documented("chebyshev_distance", &["infinite"]);
    t.documented("manhattan_distance", &["infinite"]);
    t.documented("euclidean_distance", &["infinite"]);
    t.call("euclidean_distance", |(a, b): &(Vector, Vector)| euclidean_distance(a, b));
    t.call("manhattan_distance", |(a, b): &(Vector, Vector)| manhattan_distance(a, b));
    t.call("chebyshev_distance", |(a, b): &(Vector, Vector)| chebyshev_distance(a, b));
    t.call("minkowski_distance", |(a, b, p): &(Vector, Vector, f64)| minkowski_distance(a, b, *p));
    t.call("cosine_similarity", |(a, b): &(Vector, Vector)| cosine_similarity(a, b));
}

/// The four counts of a table of two classes.
#[derive(Debug, Clone)]
struct Counts(BinaryCounts);

impl Pool for Counts {
    fn pool() -> Vec<Self> {
        let sizes = [0, 1, 3, 1 << 40, 1 << 62, usize::MAX];
        let mut all = Vec::new();
        for true_negatives in sizes {
            for false_positives in sizes {
                for false_negatives in sizes {
                    all.extend(sizes.map(|true_positives| {
                        Counts(BinaryCounts {
                            true_negatives,
                            false_positives,
                            false_negatives,
                            true_positives,
                        })
                    }));
                }
            }
        }
        all
    }

    fn is_finite(&self) -> bool {
        true
    }
}

fn of_two_classes(t: &mut Table) {
    t.call("BinaryCounts::of", |(a, b): &(Labels, Labels)| {
        let counts = BinaryCounts::of(a, b)?;
        Ok(RATES.map(|(_, rate)| rate(&counts)))
    });
}

/// A rate of two classes, with its name.
type Rate = (&'static str, fn(&BinaryCounts) -> f64);

type Size = (&'static str, fn(&BinaryCounts) -> usize);

const RATES: [Rate; 8] = [
    ("BinaryCounts::accuracy", BinaryCounts::accuracy),
    ("BinaryCounts::precision", BinaryCounts::precision),
    ("BinaryCounts::recall", BinaryCounts::recall),
    ("BinaryCounts::specificity", BinaryCounts::specificity),
    ("BinaryCounts::false_positive_rate", BinaryCounts::false_positive_rate),
    ("BinaryCounts::f1", BinaryCounts::f1),
    ("BinaryCounts::balanced_accuracy", BinaryCounts::balanced_accuracy),
    ("BinaryCounts::matthews", BinaryCounts::matthews),
];

fn of_counts(t: &mut Table) {
    let sizes: [Size; 4] = [
        ("BinaryCounts::positives", BinaryCounts::positives),
        ("BinaryCounts::negatives", BinaryCounts::negatives),
        ("BinaryCounts::predicted_positives", BinaryCounts::predicted_positives),
        ("BinaryCounts::n_samples", BinaryCounts::n_samples),
    ];
    for (name, size) in sizes {
        t.call(name, |Counts(counts): &Counts| Ok(size(counts)));
    }
    for (name, rate) in RATES {
        t.call(name, |Counts(counts): &Counts| Ok(rate(counts)));
    }
    t.call("BinaryCounts::f_beta", |(Counts(counts), beta): &(Counts, f64)| counts.f_beta(*beta));
    t.documented("Costs::of", &["infinite", "NaN"]);
    t.call("Costs::of", |(Counts(counts), fp): &(Counts, f64)| {
        Ok(Costs { false_positive: *fp, false_negative: 1.0 }.of(counts))
    });
    t.call("OperatingPoint::readout", |Counts(counts): &Counts| {
        let point = OperatingPoint { threshold: 0.5, counts: *counts, cost: 1.0 };
        Ok(point.readout().map(|(_, number)| number))
    });
}

fn of_classes(t: &mut Table) {
    t.call("confusion_matrix", |(a, b): &(Labels, Labels)| confusion_matrix(a, b));
    t.call("accuracy", |(a, b): &(Labels, Labels)| accuracy(a, b));
    t.call("accuracy", |(a, b): &(Vector, Vector)| accuracy(a, b));
    t.call("class_scores", |(a, b): &(Labels, Labels)| {
        let scores = class_scores(a, b)?;
        Ok(scores.iter().map(|s| [s.precision, s.recall, s.f1]).collect::<Vec<_>>())
    });
    for average in [Average::Micro, Average::Macro, Average::Weighted] {
        t.call("average_scores", |(a, b): &(Labels, Labels)| {
            average_scores(a, b, average).map(|s| [s.precision, s.recall, s.f1])
        });
    }
    for disagreement in [Disagreement::Equal, Disagreement::Linear, Disagreement::Quadratic] {
        t.call("cohen_kappa", |(a, b): &(Labels, Labels)| cohen_kappa(a, b, disagreement));
    }
    t.call("matthews", |(a, b): &(Labels, Labels)| matthews(a, b));
    t.call("top_k_accuracy", |(y, x, k): &(Labels, Matrix, usize)| top_k_accuracy(y, x, *k));
}

fn of_probabilities(t: &mut Table) {
    t.call("log_loss", |(y, p): &(Labels, Vector)| log_loss(y, p));
    t.call("brier_score", |(y, p): &(Labels, Vector)| brier_score(y, p));
    for bins in [Bins::Uniform, Bins::Quantile] {
        t.call("reliability_bins", |(y, p, n): &(Labels, Vector, usize)| {
            let bins = reliability_bins(y, p, bins(*n))?;
            Ok(bins.iter().map(|b| [b.mean_predicted, b.share_positive]).collect::<Vec<_>>())
        });
        t.call("expected_calibration_error", |(y, p, n): &(Labels, Vector, usize)| {
            expected_calibration_error(y, p, bins(*n))
        });
    }
}

fn of_scores(t: &mut Table) {
    t.documented("roc_curve", &["infinite"]);
    t.call("roc_curve", |(y, s): &(Labels, Vector)| {
        roc_curve(y, s).map(|curve| (curve.fpr, curve.tpr, curve.thresholds))
    });
    t.call("area_under", |(x, y): &(Vector, Vector)| area_under(x, y));
    t.call("area_under", |Regression { x, y }: &Regression| {
        area_under(&x.iter().copied().take(y.len()).collect::<Vector>(), y)
    });
    t.call("roc_auc", |(y, s): &(Labels, Vector)| roc_auc(y, s));
    t.call("roc_auc_by_ranks", |(y, s): &(Labels, Vector)| roc_auc_by_ranks(y, s));
    t.call("precision_recall_curve", |(y, s): &(Labels, Vector)| {
        precision_recall_curve(y, s).map(|curve| (curve.precision, curve.recall, curve.thresholds))
    });
    t.call("average_precision", |(y, s): &(Labels, Vector)| average_precision(y, s));
    t.call("score_groups", |(y, s): &(Labels, Vector)| {
        Ok(score_groups(y, s)?.iter().map(|group| group.score).collect::<Vec<_>>())
    });
    t.call("dcg", |(r, s, k): &(Vector, Vector, usize)| dcg(r, s, Some(*k)));
    t.call("dcg", |(r, s): &(Vector, Vector)| dcg(r, s, None));
    t.call("ndcg", |(r, s, k): &(Vector, Vector, usize)| ndcg(r, s, Some(*k)));
    t.call("ndcg", |(r, s): &(Vector, Vector)| ndcg(r, s, None));
    t.call("rank_by_score", |s: &Vector| rank_by_score(s));
    t.call("relevant_in_order", |(Marks(marks), s): &(Marks, Vector)| relevant_in_order(marks, s));
    t.call("precision_at_k", |(Marks(list), k): &(Marks, usize)| precision_at_k(list, *k));
    t.call("recall_at_k", |(Marks(list), k): &(Marks, usize)| recall_at_k(list, *k));
    t.call("reciprocal_rank", |Marks(list): &Marks| Ok(reciprocal_rank(list)));
    t.call("average_precision_of_ranking", |Marks(list): &Marks| {
        Ok(average_precision_of_ranking(list))
    });
    t.call("mean_over_queries", |(Marks(a), x): &(Marks, f64)| {
        mean_over_queries(&[a.clone(), vec![true]], |_| Ok(*x))
    });
    t.call("mean_over_queries", |&n: &usize| {
        mean_over_queries(&vec![vec![true]; n % 3], |list| precision_at_k(list, n))
    });
}

fn of_costs(t: &mut Table) {
    let point = |point: OperatingPoint| (point.threshold, point.cost, point.readout().map(|r| r.1));
    t.call("operating_point", |(y, s, threshold): &(Labels, Vector, f64)| {
        operating_point(y, s, *threshold, Costs::default()).map(point)
    });
    t.call("operating_point", |(y, s, cost): &(Labels, Vector, f64)| {
        operating_point(y, s, 0.5, Costs { false_positive: *cost, false_negative: 1.0 }).map(point)
    });
    t.documented("operating_points", &["infinite"]);
    t.call("operating_points", |(y, s, cost): &(Labels, Vector, f64)| {
        let costs = Costs { false_positive: *cost, false_negative: *cost };
        Ok(operating_points(y, s, costs)?.into_iter().map(point).collect::<Vec<_>>())
    });
    t.documented("cheapest_point", &["infinite"]);
    t.call("cheapest_point", |(y, s, cost): &(Labels, Vector, f64)| {
        cheapest_point(y, s, Costs { false_positive: *cost, false_negative: *cost }).map(point)
    });
}

fn scales(t: &mut Table) {
    let (x, y) = (array![1.0, 2.0, 4.0, 4.5], array![0.3, -7.0, 2.5, 1.0]);
    t.scales("root_mean_squared_error", 1, |s| root_mean_squared_error(&(&x * s), &(&y * s)));
    t.scales("mean_absolute_error", 1, |s| mean_absolute_error(&(&x * s), &(&y * s)));
    t.scales("r_squared", 0, |s| r_squared(&(&x * s), &(&y * s)));
    t.scales("mean_absolute_percentage_error", 0, |s| {
        mean_absolute_percentage_error(&(&x * s), &(&y * s))
    });
    t.scales("weighted_absolute_percentage_error", 0, |s| {
        weighted_absolute_percentage_error(&(&x * s), &(&y * s))
    });
    t.scales("euclidean_distance", 1, |s| euclidean_distance(&(&x * s), &(&y * s)));
    t.scales("minkowski_distance", 1, |s| minkowski_distance(&(&x * s), &(&y * s), 3.0));
    t.scales("cosine_similarity", 0, |s| cosine_similarity(&(&x * s), &y));
    t.scales("area_under", 1, |s| area_under(&(&x * s), &y));
    t.scales("dcg", 1, |s| dcg(&(&x * s), &y, None));
    t.scales("ndcg", 0, |s| ndcg(&(&x * s), &y, None));
}
