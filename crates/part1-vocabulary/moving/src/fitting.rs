//! Page 1b: a line that walks downhill.

use moving::{Control, Figure, Frame};
use part1_vocabulary::fitting::{MOST_STEPS, line_walk, walk_figure};

use crate::flock::flock;
use crate::whole;

/// The line among the flock and its loss, step by step.
pub(crate) const WALK: Figure = Figure {
    name: "fitting/walk",
    controls: &[
        Control {
            label: "steps taken",
            min: 0.0,
            max: MOST_STEPS as f64,
            step: 1.0,
            value: 10.0,
            shown: |steps| show::fixed(steps, 0),
            buttons: &[
                ("Start over", -(MOST_STEPS as f64)),
                ("One step", 1.0),
                ("Ten steps", 10.0),
            ],
        },
        Control {
            label: "learning rate",
            min: 0.01,
            max: 0.6,
            step: 0.01,
            value: 0.1,
            shown: |rate| show::fixed(rate, 2),
            buttons: &[],
        },
    ],
    pad: None,
    draw: |values| {
        let (n_steps, learning_rate) = (whole(values[0]), values[1]);
        let flock = flock().columns([1, 2]);
        Ok(Frame {
            svg: walk_figure(&flock, n_steps, learning_rate)?,
            readout: line_walk(&flock, n_steps, learning_rate)?.readout().to_vec(),
        })
    },
};
