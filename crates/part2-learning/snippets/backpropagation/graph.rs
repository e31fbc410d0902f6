//! A computational graph of three hidden neurons: values run right, slopes run back.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let mut graph = Diagram::new(
        "Values run to the right, slopes run back",
        "A computational graph from x over three neurons to a prediction and a loss. Below each \
         box stands its slope: 0 at the closed neuron, −1.44 at x, where the paths meet.",
    )
    .size(760, 330)
    .text(Color::Blue, Align::Left, (20.0, 52.0), "in the boxes: values, forward")
    .text(Color::Orange, Align::Left, (260.0, 52.0), "below them: slopes, backward");
    let neurons =
        [("sum 1.3", "h 1.3", "−2.40"), ("sum −0.55", "h 0", "0"), ("sum 0.4", "h 0.4", "1.20")];
    for (i, (sum, hidden, slope)) in neurons.iter().enumerate() {
        let y = 80.0 + 80.0 * i as f64;
        let color = if *slope == "0" { Color::Muted } else { Color::Blue };
        graph = graph
            .arrow(color, (110.0, 180.0), (180.0, y + 20.0))
            .boxed(color, (180.0, y), (100.0, 40.0), sum)
            .arrow(color, (280.0, y + 20.0), (340.0, y + 20.0))
            .boxed(color, (340.0, y), (80.0, 40.0), hidden)
            .arrow(color, (420.0, y + 20.0), (490.0, 180.0))
            .text(Color::Orange, Align::Center, (230.0, y + 56.0), slope)
            .text(Color::Orange, Align::Center, (380.0, y + 56.0), ["−2.40", "−4.80", "1.20"][i]);
    }
    let svg = graph
        .boxed(Color::Blue, (30.0, 160.0), (80.0, 40.0), "x 1.5")
        .text(Color::Orange, Align::Center, (70.0, 216.0), "−1.44")
        .boxed(Color::Blue, (490.0, 160.0), (110.0, 40.0), "prediction 0.8")
        .text(Color::Orange, Align::Center, (545.0, 216.0), "−2.40")
        .arrow(Color::Blue, (600.0, 180.0), (650.0, 180.0))
        .boxed(Color::Blue, (650.0, 160.0), (90.0, 40.0), "loss 1.44")
        .text(Color::Orange, Align::Center, (695.0, 216.0), "1")
        .svg()?;
    println!("{svg}");
    Ok(())
}
