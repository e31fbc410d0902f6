//! Three penguins, three hills, and the curve that adds them up.
//! kind: figure

use show::figure::{Color, Figure, curve};

const BANDWIDTH: f64 = 4.0;

pub fn main() -> numerics::Result<()> {
    let flipper_mm = [181.0, 186.0, 195.0];
    // A third of a hill with area 1, so that the three together have area 1.
    let third = |x: f64, t: f64| {
        let u = (t - x) / BANDWIDTH;
        libm::exp(-0.5 * u * u) / (BANDWIDTH * (2.0 * std::f64::consts::PI).sqrt()) / 3.0
    };
    let mut figure = Figure::new(
        "A density is a sum of hills",
        "Dashed: a hill on each of three flipper lengths. Solid: their sum.",
    )
    .size(640, 320)
    .x_label("flipper length (mm)")
    .y_label("density (per mm)")
    .y_range(0.0, 0.065);
    for x in flipper_mm {
        figure = figure.dashed("", Color::Orange, curve(165.0, 210.0, |t| third(x, t)));
    }
    let sum = curve(165.0, 210.0, |t| flipper_mm.iter().map(|&x| third(x, t)).sum());
    let svg = figure
        .line("", Color::Blue, sum)
        .points("", Color::Ink, flipper_mm.map(|x| (x, 0.0)))
        .label(Color::Blue, 189.5, 0.056, "the density")
        .label(Color::Orange, 204.0, 0.026, "a hill\non 195")
        .svg()?;
    println!("{svg}");
    Ok(())
}
