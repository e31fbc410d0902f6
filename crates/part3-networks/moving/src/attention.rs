//! Page 13c: what the last word of a sentence attends to, as the look-up learns.

use moving::{Control, Figure, Frame};
use networks::figures::riddle;

/// The last words that the slider stops at, by their number.
const QUESTIONS: [&str; 8] =
    ["tired", "hungry", "afraid", "asleep", "rotten", "wooden", "torn", "leaky"];

/// What the scores are multiplied by, where the slider stops.
const SHARPNESS: [f64; 7] = [0.0, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0];

/// The attention weights over a sentence.
pub(crate) const WEIGHTS: Figure = Figure {
    name: "attention/weights",
    controls: &[
        Control {
            label: "last word",
            min: 0.0,
            max: (QUESTIONS.len() - 1) as f64,
            step: 1.0,
            value: 0.0,
            shown: |stop| QUESTIONS[stop as usize].to_owned(),
            buttons: &[],
        },
        Control {
            label: "training steps",
            min: 0.0,
            max: 60.0,
            step: 1.0,
            value: 20.0,
            shown: |steps| show::fixed(steps, 0),
            buttons: &[("one step", 1.0), ("ten steps", 10.0)],
        },
        Control {
            label: "scores times",
            min: 0.0,
            max: (SHARPNESS.len() - 1) as f64,
            step: 1.0,
            value: 3.0,
            shown: |stop| format!("{}", SHARPNESS[stop as usize]),
            buttons: &[],
        },
    ],
    pad: None,
    draw: |values| {
        let (question, n_steps) = (values[0] as usize, values[1] as usize);
        let picture = riddle(question, n_steps, SHARPNESS[values[2] as usize])?;
        let (answer, share) = picture.answer;
        Ok(Frame {
            svg: picture.svg,
            readout: vec![
                ("largest attention weight", show::fixed(picture.largest_weight, 3)),
                ("answer", format!("{answer}, share {}", show::fixed(share, 3))),
                ("right of 256 unseen", picture.right.to_string()),
            ],
        })
    },
};
