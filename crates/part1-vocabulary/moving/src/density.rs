//! Page 5e: a density curve, and how wide its hills are.

use moving::{Control, Figure, Frame};
use part1_vocabulary::density::density_curve;

use crate::flock::flock;

/// The curve over the strokes of single penguins.
pub(crate) const CURVE: Figure = Figure {
    name: "density/curve",
    controls: &[Control {
        label: "bandwidth",
        min: 0.5,
        max: 12.0,
        step: 0.5,
        value: 3.0,
        shown: |bandwidth| format!("{} mm", show::fixed(bandwidth, 1)),
        buttons: &[],
    }],
    pad: None,
    draw: |values| {
        let curve = density_curve(flock().measurements.column(1), values[0])?;
        Ok(Frame {
            svg: curve.svg,
            readout: vec![
                ("peaks", curve.n_peaks.to_string()),
                ("highest at", format!("{} mm", show::fixed(curve.highest_at_mm, 1))),
                ("its height", format!("{} per mm", show::fixed(curve.height, 4))),
            ],
        })
    },
};
