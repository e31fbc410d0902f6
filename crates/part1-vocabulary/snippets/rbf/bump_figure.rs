//! The RBF kernel over the distance between two points, for four values of gamma.
//! kind: figure

use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    let bump = |gamma: f64| curve(-3.0, 3.0, move |d| libm::exp(-gamma * d * d));
    let svg = Figure::new(
        "The RBF kernel is a bump",
        "Four curves, all 1 at distance 0; the larger gamma, the narrower the bump.",
    )
    .size(640, 340)
    .x_label("distance between x and z, with its sign")
    .y_label("k(x, z)")
    .line("gamma 0.1", Color::Blue, bump(0.1))
    .line("gamma 0.5", Color::Green, bump(0.5))
    .line("gamma 2", Color::Purple, bump(2.0))
    .line("gamma 10", Color::Orange, bump(10.0))
    .svg()?;
    println!("{svg}");
    Ok(())
}
