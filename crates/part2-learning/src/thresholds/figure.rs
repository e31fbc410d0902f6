//! The four pictures of one threshold: scores, cost, ROC curve, precision–recall curve.

use learning::metrics::{
    Costs, OperatingPoint, cheapest_point, operating_point, operating_points,
    precision_recall_curve, roc_curve,
};
use ndarray::ArrayView1;
use numerics::estimator::Targets;
use numerics::{Result, stats};
use show::figure::{Color, Figure, panels};

/// The number of bars in the histogram of the scores.
const N_BINS: usize = 20;

/// A threshold in four pictures: the scores of both classes cut by it, the cost of every threshold,
/// and its place on the ROC curve and on the precision–recall curve.
///
/// `y_score` should lie between 0 and 1, as probabilities do; the axes of the scores are drawn from
/// 0 to 1. Returns SVG text; what it shows as numbers is [`operating_point`] with the same
/// arguments.
///
/// Errors: those of [`operating_point`] and [`roc_curve`]. Cost: that of one sort, and of as many
/// points as there are distinct scores.
///
/// ```
/// use ndarray::array;
/// use part2_learning::thresholds::threshold_figure;
/// let (y_true, y_score) = (array![0, 0, 1, 1], array![0.1, 0.4, 0.35, 0.8]);
/// let svg = threshold_figure(&y_true, &y_score, 0.5, 1.0, 5.0)?;
/// assert!(svg.contains("threshold 0.50"));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10c (thresholds).
pub fn threshold_figure<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_score: impl Into<ArrayView1<'b, f64>>,
    threshold: f64,
    cost_fp: f64,
    cost_fn: f64,
) -> Result<String> {
    threshold_figure_of(y_true.targets(), y_score.into(), threshold, cost_fp, cost_fn)
}

fn threshold_figure_of(
    y_true: ArrayView1<'_, usize>,
    y_score: ArrayView1<'_, f64>,
    threshold: f64,
    cost_fp: f64,
    cost_fn: f64,
) -> Result<String> {
    let costs = Costs { false_positive: cost_fp, false_negative: cost_fn };
    let point = operating_point(y_true, y_score, threshold, costs)?;
    let scores = scores_panel(y_true, y_score, &point)?;
    let cost = cost_panel(y_true, y_score, &point, costs)?;
    let counts = point.counts;

    let roc = roc_curve(y_true, y_score)?;
    let here = (counts.false_positive_rate(), counts.recall());
    let roc = square("ROC curve", "false positive rate", "true positive rate (recall)")
        .dashed("", Color::Muted, [(0.0, 0.0), (1.0, 1.0)])
        .line("", Color::Blue, roc.fpr.iter().copied().zip(roc.tpr))
        .points("", Color::Red, [here])
        .annotate(here.0 + 0.02, here.1 - 0.1, &rates(here.0, here.1));

    let curve = precision_recall_curve(y_true, y_score)?;
    let here = (counts.recall(), counts.precision());
    let share = counts.positives() as f64 / counts.n_samples() as f64;
    let curve = square("Precision–recall curve", "recall", "precision")
        .dashed("", Color::Muted, [(0.0, share), (1.0, share)])
        .line("", Color::Blue, curve.recall.iter().copied().zip(curve.precision))
        .points("", Color::Red, [here])
        .annotate(here.0, here.1 + 0.04, &rates(here.0, here.1));

    let title = format!("One threshold, four pictures: threshold {}", show::fixed(threshold, 2));
    let description = format!(
        "Of {} positives {} are at or above the threshold, of {} negatives {}. Precision {}, recall \
         {}, cost {}.",
        counts.positives(),
        counts.true_positives,
        counts.negatives(),
        counts.false_positives,
        show::fixed(counts.precision(), 3),
        show::fixed(counts.recall(), 3),
        show::fixed(point.cost, 0),
    );
    panels(&title, &description, 2, &[&scores, &cost, &roc, &curve])
}

/// The scores of both classes, as two histograms on one axis.
fn scores_panel(
    y_true: ArrayView1<'_, usize>,
    y_score: ArrayView1<'_, f64>,
    point: &OperatingPoint,
) -> Result<Figure> {
    let edges: Vec<f64> = (0..=N_BINS).map(|i| i as f64 / N_BINS as f64).collect();
    let counts = |class: usize| -> Result<Vec<f64>> {
        let own = y_true.iter().zip(y_score).filter(|(truth, _)| **truth == class);
        let own: Vec<f64> = own.map(|(_, score)| score.clamp(0.0, 1.0)).collect();
        let counts = stats::histogram_with_edges(&own, &edges)?.counts;
        Ok(counts.into_iter().map(|count| count as f64).collect())
    };
    let figure = panel("Scores of the two classes", "score", "samples").x_range(0.0, 1.0);
    Ok(figure
        .histogram("negative", Color::Blue, &edges, counts(0)?)
        .histogram("positive", Color::Orange, &edges, counts(1)?)
        .vline(point.threshold.clamp(0.0, 1.0), &format!("≥ {}", show::fixed(point.threshold, 2))))
}

/// What the mistakes cost at every threshold.
fn cost_panel(
    y_true: ArrayView1<'_, usize>,
    y_score: ArrayView1<'_, f64>,
    point: &OperatingPoint,
    costs: Costs,
) -> Result<Figure> {
    let best = cheapest_point(y_true, y_score, costs)?;
    let mut line: Vec<(f64, f64)> = operating_points(y_true, y_score, costs)?
        .iter()
        .map(|point| (point.threshold.clamp(0.0, 1.0), point.cost))
        .collect();
    // Between two scores the lower threshold's neighbor holds: a staircase from the right.
    line.reverse();
    let highest = line.iter().fold(1.0, |highest: f64, (_, cost)| highest.max(*cost));
    // A threshold above every score is infinite.
    let lowest = match best.threshold {
        threshold if threshold.is_finite() => format!("at {}", show::fixed(threshold, 2)),
        _ => "above all scores".to_owned(),
    };
    let title = format!("Cost; lowest {lowest}");
    Ok(panel(&title, "threshold", "cost of all mistakes")
        .x_range(0.0, 1.0)
        .y_range(0.0, 1.05 * highest)
        .line("", Color::Blue, line)
        .points("", Color::Red, [(point.threshold.clamp(0.0, 1.0), point.cost)])
        .points("", Color::Green, [(best.threshold.clamp(0.0, 1.0), best.cost)]))
}

fn panel(title: &str, x_label: &str, y_label: &str) -> Figure {
    Figure::new(title, "").size(360, 300).x_label(x_label).y_label(y_label)
}

fn square(title: &str, x_label: &str, y_label: &str) -> Figure {
    panel(title, x_label, y_label).x_range(0.0, 1.0).y_range(0.0, 1.0)
}

fn rates(x: f64, y: f64) -> String {
    format!("({}, {})", show::fixed(x, 2), show::fixed(y, 2))
}
