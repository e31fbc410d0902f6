//! Page 10c: a threshold over the scores of real tumors.

use std::sync::LazyLock;

use learning::metrics::{Costs, operating_point};
use moving::{Control, Figure, Frame};
use ndarray::Array1;
use part2_learning::thresholds::threshold_figure;

/// What `tumor_scores` of the library gives. No slider changes it, and the data set and the fit would make the module
/// two thirds larger; `tests/figures.rs` holds it to the library's, bit by bit.
pub static TUMOR_SCORES: LazyLock<(Array1<usize>, Array1<f64>)> = LazyLock::new(|| {
    let rows = include_str!("tumor_scores.txt").lines().filter_map(|line| {
        let (class, score) = line.split_once(' ')?;
        Some((class.parse::<usize>().ok()?, score.parse::<f64>().ok()?))
    });
    let (y_true, y_score): (Vec<_>, Vec<_>) = rows.unzip();
    (y_true.into(), y_score.into())
});

/// The four counts, the two curves and the cost, wherever the threshold stands.
pub(crate) const FOUR_PICTURES: Figure = Figure {
    name: "thresholds/four_pictures",
    controls: &[
        Control {
            label: "threshold",
            min: 0.0,
            max: 1.0,
            step: 0.01,
            value: 0.5,
            shown: |threshold| show::fixed(threshold, 2),
            buttons: &[],
        },
        Control {
            label: "cost of a false alarm",
            min: 0.0,
            max: 10.0,
            step: 1.0,
            value: 1.0,
            shown: |cost| show::fixed(cost, 0),
            buttons: &[],
        },
        Control {
            label: "cost of a missed tumor",
            min: 0.0,
            max: 10.0,
            step: 1.0,
            value: 5.0,
            shown: |cost| show::fixed(cost, 0),
            buttons: &[],
        },
    ],
    pad: None,
    draw: |values| {
        let (threshold, false_positive, false_negative) = (values[0], values[1], values[2]);
        let (y_true, y_score) = (&TUMOR_SCORES.0, &TUMOR_SCORES.1);
        let costs = Costs { false_positive, false_negative };
        let point = operating_point(y_true, y_score, threshold, costs)?;
        Ok(Frame {
            svg: threshold_figure(y_true, y_score, threshold, false_positive, false_negative)?,
            readout: point.readout().map(|(name, value)| (name, number(name, value))).to_vec(),
        })
    },
};

/// Counts and the cost as whole numbers, rates with three decimals.
fn number(name: &str, value: f64) -> String {
    if value.is_nan() {
        "0 of 0".to_string()
    } else if name == "cost" || name.ends_with("positives") || name.ends_with("negatives") {
        show::integer(value)
    } else {
        show::fixed(value, 3)
    }
}
