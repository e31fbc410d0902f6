//! Three layers and their two passes: values run right, slopes run back, each in the same shape.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let about = "Three layers. Above, what goes into each, and the logits. Below, slopes of the \
        same shapes, from the loss back. The slopes of a layer's weights come from both.";
    let title = "Values run to the right, slopes run back, in the same shapes";
    let mut passes = Diagram::new(title, about).size(760, 300);
    for (i, shape) in ["(32, 64)", "(32, 32)", "(32, 16)", "(32, 10)"].iter().enumerate() {
        let x = 20.0 + 170.0 * i as f64;
        passes = passes.boxed(Color::Blue, (x, 72.0), (80.0, 36.0), shape);
        if i > 0 {
            passes = passes.boxed(Color::Orange, (x, 228.0), (80.0, 36.0), shape);
        }
    }
    for (i, shape) in ["(64, 32)", "(32, 16)", "(16, 10)"].iter().enumerate() {
        let x = 105.0 + 170.0 * i as f64;
        passes = passes
            .boxed(Color::Muted, (x, 150.0), (80.0, 36.0), shape)
            .arrow(Color::Blue, (x - 5.0, 90.0), (x + 85.0, 90.0))
            .arrow(Color::Blue, (x - 30.0, 110.0), (x + 10.0, 148.0))
            .arrow(Color::Orange, (x + 110.0, 226.0), (x + 70.0, 188.0));
        if i > 0 {
            passes = passes.arrow(Color::Orange, (x + 85.0, 246.0), (x - 5.0, 246.0));
        }
    }
    passes = passes
        .text(Color::Blue, Align::Left, (20.0, 58.0), "forward, and kept")
        .text(Color::Orange, Align::Left, (20.0, 280.0), "backward")
        .text(Color::Muted, Align::Left, (20.0, 173.0), "weights")
        .text(Color::Blue, Align::Left, (620.0, 95.0), "logits")
        .text(Color::Muted, Align::Left, (684.0, 173.0), "loss")
        .arrow(Color::Blue, (632.0, 110.0), (684.0, 158.0))
        .arrow(Color::Orange, (684.0, 182.0), (622.0, 226.0));
    println!("{}", passes.svg()?);
    Ok(())
}
