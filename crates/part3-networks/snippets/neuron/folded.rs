//! Where the hand-set network answers yes: a band of the inputs, half of the hidden plane.
//! kind: figure

use show::figure::{Color, Figure, panels};

pub fn main() -> numerics::Result<()> {
    let inputs = Figure::new("the switches: two borders", "")
        .size(340, 310)
        .x_label("first switch")
        .y_label("second switch")
        .x_range(-0.5, 1.5)
        .y_range(-0.5, 1.5)
        .line("", Color::Muted, [(-0.5, 1.0), (1.0, -0.5)])
        .line("", Color::Muted, [(0.0, 1.5), (1.5, 0.0)])
        .points("", Color::Blue, [(0.0, 1.0), (1.0, 0.0)])
        .points("", Color::Orange, [(0.0, 0.0), (1.0, 1.0)])
        .label(Color::Blue, 0.12, 1.16, "yes")
        .label(Color::Blue, 1.12, 0.16, "yes")
        .label(Color::Orange, 0.0, -0.22, "no")
        .label(Color::Orange, 1.0, 1.18, "no");
    let hidden = Figure::new("after the hidden layer: one", "")
        .size(340, 310)
        .x_label("first neuron")
        .y_label("second neuron")
        .x_range(-0.5, 2.5)
        .y_range(-0.5, 1.5)
        .line("", Color::Muted, [(-0.5, -0.5), (2.5, 1.0)])
        .points("", Color::Blue, [(1.0, 0.0)])
        .points("", Color::Orange, [(0.0, 0.0), (2.0, 1.0)])
        .label(Color::Blue, 1.45, -0.2, "yes, twice")
        .label(Color::Orange, 0.0, 0.2, "no")
        .label(Color::Orange, 2.0, 1.2, "no");
    let description = "Left, four points; the two yes lie in a band between two parallel lines. \
        Right, the hidden values: both yes are one point, and one line divides it from the two no.";
    println!(
        "{}",
        panels("Two neurons, and one line is enough", description, 2, &[&inputs, &hidden])?
    );
    Ok(())
}
