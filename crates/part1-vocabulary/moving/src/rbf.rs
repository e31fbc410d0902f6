//! Page 5c: a straight border, and one that gamma bends.

use std::sync::LazyLock;

use learning::kernels::Kernel;
use moving::{Control, Figure, Frame};
use numerics::Result;
use part1_vocabulary::rbf::{SexRegions, regions_figure, sex_regions};

use crate::flock::{flock, split};
use crate::whole;

/// The gammas that the slider stops at.
const GAMMAS: [f64; 11] = [0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0];

/// Two models' scores of the sex, and what gamma makes of the second's.
pub(crate) const REGIONS: Figure = Figure {
    name: "rbf/regions",
    controls: &[Control {
        label: "gamma",
        min: 0.0,
        max: (GAMMAS.len() - 1) as f64,
        step: 1.0,
        value: 4.0,
        shown: gamma,
        buttons: &[],
    }],
    pad: None,
    draw: |values| {
        // No slider changes it.
        static LINE: LazyLock<Result<SexRegions>> = LazyLock::new(|| regions(Kernel::Linear));
        let line = LINE.as_ref().map_err(Clone::clone)?;
        let bumps = regions(Kernel::Rbf { gamma: GAMMAS[whole(values[0])] })?;
        Ok(Frame {
            svg: regions_figure(line, &bumps)?,
            readout: vec![
                ("right of 233 seen", bumps.right_seen.to_string()),
                ("right of 100 held out", bumps.right_held_out.to_string()),
            ],
        })
    },
};

fn gamma(stop: f64) -> String {
    let is_it = |i: &usize| *i as f64 == stop.round_ties_even();
    match (0..GAMMAS.len()).find(is_it) {
        Some(i) => format!("{}", GAMMAS[i]),
        None => "no such stop".to_string(),
    }
}

/// A model's regions, for the penguins whose sex is known.
fn regions(kernel: Kernel) -> Result<SexRegions> {
    let known: Vec<usize> = (0..flock().sex.len()).filter(|row| flock().sex[*row] != 0.0).collect();
    let x = flock().columns([0, 2]).select(ndarray::Axis(0), &known);
    let sex = flock().sex.select(ndarray::Axis(0), &known);
    let split = split(known.len(), 233, true);
    sex_regions(&x, &sex, &split, kernel)
}
