//! The entropy of a coin, and the straight line of a belief in heads three times in ten.
//! kind: figure

use learning::information::{cross_entropy_bits, entropy_bits};
use ndarray::array;
use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    let nan = f64::NAN;
    let entropy = |p: f64| entropy_bits(&array![p, 1.0 - p]).unwrap_or(nan);
    let belief = array![0.3, 0.7];
    let cross = |p: f64| cross_entropy_bits(&array![p, 1.0 - p], &belief).unwrap_or(nan);
    let svg = Figure::new(
        "A wrong belief costs the gap",
        "Entropy over the chance of heads, an arch; a belief's line touches it at 0.3.",
    )
    .size(640, 360)
    .x_label("true probability of heads")
    .y_label("mean surprise (bits)")
    .y_range(0.0, 1.8)
    .line("", Color::Blue, curve(0.0, 1.0, entropy))
    .line("", Color::Orange, curve(0.0, 1.0, cross))
    .arrow(Color::Red, (0.8, cross(0.8)), (0.8, entropy(0.8)))
    .label(Color::Blue, 0.5, 0.88, "entropy")
    .label(Color::Orange, 0.4, 1.42, "cross-entropy with the belief 0.3")
    .label(Color::Red, 0.92, 1.1, "KL divergence")
    .svg()?;
    println!("{svg}");
    Ok(())
}
