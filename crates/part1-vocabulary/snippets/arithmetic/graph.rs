//! The graph of a function, four penguins around it, and its slope as a triangle.
//! kind: figure

use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    let penguins = [(181.0, 3750.0), (192.0, 3500.0), (211.0, 4500.0), (230.0, 5700.0)];
    let svg = Figure::new(
        "The graph of a function from flipper length to body mass",
        "A straight line from 3,200 g at 180 mm up to 5,700 g at 230 mm, with four penguins \
         near it. A triangle under the line shows a run of 20 mm and a rise of 1,000 g.",
    )
    .size(640, 360)
    .x_label("flipper length (mm)")
    .y_label("body mass (g)")
    .x_range(175.0, 235.0)
    .y_range(2500.0, 6000.0)
    .line("", Color::Blue, curve(175.0, 235.0, |flipper_mm| 50.0 * flipper_mm - 5800.0))
    .dashed("", Color::Orange, [(195.0, 3950.0), (215.0, 3950.0), (215.0, 4950.0)])
    .points("", Color::Ink, penguins)
    .label(Color::Orange, 204.0, 3700.0, "run 20 mm")
    .label(Color::Orange, 220.5, 4450.0, "rise 1000 g")
    .label(Color::Blue, 198.0, 4900.0, "50 · flipper − 5800")
    .svg()?;
    println!("{svg}");
    Ok(())
}
