//! Seven activation functions and, below them, their slopes: where each lets a gradient through.
//! kind: figure

use networks::activations::Activation::{self, *};
use show::figure::{Color, Figure, curve, panels};

pub fn main() -> numerics::Result<()> {
    let bounded = [(Step, Color::Orange), (Sigmoid, Color::Blue), (Tanh, Color::Green)];
    let open = [
        (Relu, Color::Orange),
        (LeakyRelu { slope: 0.1 }, Color::Purple),
        (Gelu, Color::Blue),
        (Silu, Color::Green),
    ];
    let [values, slopes] = [("value", -1.2, 1.2), ("slope", -0.1, 1.2)];
    let pictures = [
        chart(values, &bounded, Activation::value),
        chart(("value", -0.6, 3.0), &open, Activation::value),
        chart(slopes, &bounded, Activation::slope),
        chart(("slope", -0.2, 1.2), &open, Activation::slope),
    ];
    let title = "What each makes of a weighted sum, and how steeply";
    let description = "Values above, slopes below. Left: step, sigmoid and tanh level off, and \
                       their slopes fall to 0. Right: ReLU, leaky ReLU (slope 0.1), GELU \
                       and SiLU rise without end, with slopes near 1.";
    let [a, b, c, d] = &pictures;
    println!("{}", panels(title, description, 2, &[a, b, c, d])?);
    Ok(())
}

fn chart(
    (label, low, high): (&str, f64, f64),
    group: &[(Activation, Color)],
    of: fn(Activation, f64) -> f64,
) -> Figure {
    let empty = Figure::new(label, "").size(340, 270).x_label("weighted sum").y_range(low, high);
    group.iter().fold(empty, |chart, (activation, color)| {
        chart.line(activation.name(), *color, curve(-4.0, 3.0, |z| of(*activation, z)))
    })
}
