//! Page 8b: a walk down a valley.

use moving::{Control, Figure, Frame};
use part2_learning::descent::{valley_figure, valley_summary};

use crate::whole;

/// The zig-zag between the walls of a valley, and what learning rate, momentum and conditioning make of it.
pub(crate) const VALLEY: Figure = Figure {
    name: "descent/valley_walk",
    controls: &[
        Control {
            label: "learning rate",
            min: 0.01,
            max: 0.5,
            step: 0.01,
            value: 0.09,
            shown: |rate| show::fixed(rate, 2),
            buttons: &[],
        },
        Control {
            label: "momentum",
            min: 0.0,
            max: 0.95,
            step: 0.05,
            value: 0.0,
            shown: |momentum| show::fixed(momentum, 2),
            buttons: &[],
        },
        Control {
            label: "condition number",
            min: 1.0,
            max: 50.0,
            step: 1.0,
            value: 20.0,
            shown: |conditioning| show::fixed(conditioning, 0),
            buttons: &[],
        },
        Control {
            label: "steps",
            min: 0.0,
            max: 100.0,
            step: 1.0,
            value: 40.0,
            shown: |steps| show::fixed(steps, 0),
            buttons: &[],
        },
    ],
    pad: None,
    draw: |values| {
        let (rate, momentum, conditioning, n_steps) =
            (values[0], values[1], values[2], whole(values[3]));
        let summary = valley_summary(rate, momentum, conditioning, n_steps)?;
        let arrived = summary.arrived_after.map_or("not yet".to_string(), |steps| match steps {
            1 => "after 1 step".to_string(),
            steps => format!("after {steps} steps"),
        });
        Ok(Frame {
            svg: valley_figure(rate, momentum, conditioning, n_steps)?,
            readout: vec![
                ("loss at the start", show::fixed(summary.start_loss, 2)),
                ("loss at the end", loss(summary.final_loss)),
                ("at a millionth of the start", arrived),
                ("limit of the learning rate", show::fixed(summary.largest_learning_rate, 3)),
            ],
        })
    },
};

/// Four decimals as long as they tell something.
fn loss(value: f64) -> String {
    match value {
        value if value < 1e-4 && value > 0.0 => "below 0.0001".to_string(),
        value if value < 1e4 => show::fixed(value, 4),
        value if value < 1e9 => show::integer(value),
        _ => "no number worth printing".to_string(),
    }
}
