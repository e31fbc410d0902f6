//! XOR before and after the feature map: a straight line appears once the product is an axis.
//! kind: figure

use show::figure::{Color, Figure, panels};

pub fn main() -> numerics::Result<()> {
    let inputs = Figure::new("the two inputs: no line", "")
        .size(330, 300)
        .x_label("x1")
        .y_label("x2")
        .x_range(-0.5, 1.5)
        .y_range(-0.5, 1.5)
        .points("", Color::Blue, [(0.0, 1.0), (1.0, 0.0)])
        .points("", Color::Orange, [(0.0, 0.0), (1.0, 1.0)])
        .label(Color::Blue, 0.0, 1.22, "true")
        .label(Color::Blue, 1.0, 0.22, "true")
        .label(Color::Orange, 0.0, 0.22, "false")
        .label(Color::Orange, 1.0, 1.22, "false");
    let lifted = Figure::new("with the product: one line", "")
        .size(330, 300)
        .x_label("x1 + x2")
        .y_label("x1 · x2")
        .x_range(-0.5, 2.5)
        .y_range(-0.5, 1.5)
        .line("", Color::Muted, [(-0.4, -0.45), (2.5, 1.0)])
        .points("", Color::Blue, [(1.0, 0.0)])
        .points("", Color::Orange, [(0.0, 0.0), (2.0, 1.0)])
        .label(Color::Blue, 1.4, -0.2, "true, twice")
        .label(Color::Orange, 0.0, 0.22, "false")
        .label(Color::Orange, 2.0, 1.22, "false");
    let description = "Left, four points with opposite corners sharing a label. \
        Right, the same points with their product upward; a line separates the labels.";
    println!("{}", panels("A third feature separates XOR", description, 2, &[&inputs, &lifted])?);
    Ok(())
}
