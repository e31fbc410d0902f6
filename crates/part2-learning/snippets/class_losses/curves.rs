//! Four losses for classes over the margin, beside the plain count of mistakes.
//! kind: figure

use numerics::functions::{log_sigmoid, power, sigmoid};
use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    let svg = Figure::new(
        "Losses for classes over the margin",
        "All fall from left, where the class is wrong; far left only the squared error is flat.",
    )
    .size(640, 380)
    .x_label("margin: the score in favor of the true class")
    .y_label("loss")
    .x_range(-6.0, 4.0)
    .y_range(0.0, 6.0)
    .line("log loss", Color::Blue, curve(-5.5, 3.0, |m| -log_sigmoid(m)))
    .line("squared", Color::Red, curve(-5.5, 3.0, |m| power(sigmoid(-m), 2)))
    .line("hinge loss", Color::Orange, curve(-5.0, 3.0, |m| (1.0 - m).max(0.0)))
    .line("focal loss", Color::Green, curve(-5.5, 3.0, |m| -power(sigmoid(-m), 2) * log_sigmoid(m)))
    .dashed("mistakes", Color::Muted, [(-5.5, 1.0), (0.0, 1.0), (0.0, 0.0), (3.0, 0.0)])
    .svg()?;
    println!("{svg}");
    Ok(())
}
