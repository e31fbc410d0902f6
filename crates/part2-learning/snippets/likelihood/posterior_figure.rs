//! Three tosses, three heads: prior, likelihood, and the posterior between them.
//! kind: figure

use numerics::functions::power;
use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    let svg = Figure::new(
        "Three tosses, three heads",
        "A prior hill at one half, a likelihood that rises to 1, and the posterior hill between.",
    )
    .size(640, 360)
    .x_label("the coin: its probability of heads")
    .y_label("density (the likelihood scaled to area 1)")
    .y_range(0.0, 4.2)
    .line("", Color::Green, curve(0.0, 1.0, |p| 30.0 * power(p, 2) * power(1.0 - p, 2)))
    .line("", Color::Orange, curve(0.0, 1.0, |p| 4.0 * power(p, 3)))
    .line("", Color::Blue, curve(0.0, 1.0, |p| 168.0 * power(p, 5) * power(1.0 - p, 2)))
    .label(Color::Green, 0.36, 2.0, "prior")
    .label(Color::Orange, 0.9, 3.75, "likelihood")
    .label(Color::Blue, 0.63, 2.75, "posterior")
    .vline(5.0 / 7.0, "MAP 0.714")
    .svg()?;
    println!("{svg}");
    Ok(())
}
