//! Three losses for classes over the margin, beside the plain count of mistakes.
//! kind: figure

use numerics::functions::{log_sigmoid, power, sigmoid};
use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    let focal = |z: f64| -power(sigmoid(-z), 2) * log_sigmoid(z);
    let svg = Figure::new(
        "Losses for classes over the margin",
        "All fall from left, where the class is wrong, to right; the count of mistakes is a step.",
    )
    .size(640, 380)
    .x_label("margin: the score in favor of the true class")
    .y_label("loss (nats for log and focal loss)")
    .x_range(-3.0, 3.6)
    .y_range(0.0, 4.0)
    .line("log loss", Color::Blue, curve(-3.0, 3.0, |z| -log_sigmoid(z)))
    .line("hinge loss", Color::Orange, curve(-3.0, 3.0, |z| (1.0 - z).max(0.0)))
    .line("focal loss", Color::Green, curve(-3.0, 3.0, focal))
    .dashed("mistakes", Color::Muted, [(-3.0, 1.0), (0.0, 1.0), (0.0, 0.0), (3.0, 0.0)])
    .svg()?;
    println!("{svg}");
    Ok(())
}
