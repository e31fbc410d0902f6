//! Page 9a: a polynomial through penguins.

use moving::{Control, Figure, Frame};
use part2_learning::overfitting::{polynomial_errors, polynomial_figure};

use crate::whole;

/// The ridge penalties that the slider stops at.
const PENALTIES: [f64; 10] = [0.0, 1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1.0, 10.0, 100.0];

/// The curve, and what its degree and the ridge penalty make of the two errors.
pub(crate) const CURVE: Figure = Figure {
    name: "overfitting/curve",
    controls: &[
        Control {
            label: "degree",
            min: 1.0,
            max: 15.0,
            step: 1.0,
            value: 12.0,
            shown: |degree| show::fixed(degree, 0),
            buttons: &[],
        },
        Control {
            label: "ridge penalty",
            min: 0.0,
            max: (PENALTIES.len() - 1) as f64,
            step: 1.0,
            value: 0.0,
            shown: penalty,
            buttons: &[],
        },
    ],
    pad: None,
    draw: |values| {
        let (degree, alpha) = (whole(values[0]), PENALTIES[whole(values[1])]);
        let errors = polynomial_errors(degree, alpha)?;
        Ok(Frame {
            svg: polynomial_figure(degree, alpha)?,
            readout: vec![
                ("training error", millimeters(errors.training_mm)),
                ("validation error", millimeters(errors.validation_mm)),
            ],
        })
    },
};

fn penalty(stop: f64) -> String {
    let is_it = |i: &usize| *i as f64 == stop.round_ties_even();
    match (0..PENALTIES.len()).find(is_it) {
        Some(i) => format!("{}", PENALTIES[i]),
        None => "no such stop".to_string(),
    }
}

fn millimeters(error: f64) -> String {
    let number = if error < 100.0 { show::fixed(error, 2) } else { show::integer(error) };
    format!("{number} mm")
}
