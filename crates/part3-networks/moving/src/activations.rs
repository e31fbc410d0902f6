//! Page 11b: a disc, a ring, and a network that draws the border between them.

use moving::{Control, Figure, Frame};
use networks::activations::Activation;
use networks::figures::learn_border;

/// The activations that the slider stops at.
const ACTIVATIONS: [Activation; 8] = [
    Activation::Identity,
    Activation::Step,
    Activation::Sigmoid,
    Activation::Tanh,
    Activation::Relu,
    Activation::LeakyRelu { slope: 0.01 },
    Activation::Gelu,
    Activation::Silu,
];

/// The learning rates that the slider stops at.
const RATES: [f64; 7] = [0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0];

/// The border of a network of one hidden layer, as it learns.
pub(crate) const BORDER: Figure = Figure {
    name: "activations/border",
    controls: &[
        Control {
            label: "width",
            min: 1.0,
            max: 12.0,
            step: 1.0,
            value: 3.0,
            shown: |width| show::fixed(width, 0),
            buttons: &[],
        },
        Control {
            label: "activation function",
            min: 0.0,
            max: (ACTIVATIONS.len() - 1) as f64,
            step: 1.0,
            value: 4.0,
            shown: |stop| ACTIVATIONS[stop as usize].name().to_owned(),
            buttons: &[],
        },
        Control {
            label: "learning rate",
            min: 0.0,
            max: (RATES.len() - 1) as f64,
            step: 1.0,
            value: 4.0,
            shown: |stop| format!("{}", RATES[stop as usize]),
            buttons: &[],
        },
        Control {
            label: "steps",
            min: 0.0,
            max: 300.0,
            step: 1.0,
            value: 300.0,
            shown: |steps| show::fixed(steps, 0),
            buttons: &[("one step", 1.0), ("ten steps", 10.0)],
        },
    ],
    pad: None,
    draw: |values| {
        let (width, activation) = (values[0] as usize, ACTIVATIONS[values[1] as usize]);
        let (rate, n_steps) = (RATES[values[2] as usize], values[3] as usize);
        let border = learn_border(width, activation, rate, n_steps)?;
        Ok(Frame {
            svg: border.chart.svg()?,
            readout: vec![
                ("right of 100", border.right.to_string()),
                ("loss in nats", loss(border.loss)),
                ("parameters", border.n_parameters.to_string()),
            ],
        })
    },
};

/// Three decimals as long as they tell something.
fn loss(value: f64) -> String {
    match value {
        value if value < 5e-4 && value > 0.0 => "below 0.001".to_owned(),
        value if value < 1e4 => show::fixed(value, 3),
        value if value < 1e9 => show::integer(value),
        _ => "no number worth printing".to_owned(),
    }
}
