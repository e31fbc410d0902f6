//! Lines through two points of a curve turn toward the slope at one point as the step shrinks.
//! kind: figure

use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    // The line through (1, 1) with this slope.
    let through = |slope: f64| curve(0.4, 3.2, move |x| 1.0 + slope * (x - 1.0));
    let svg = Figure::new(
        "The slope at one place of a curve",
        "The curve x squared. Two dashed lines leave the point (1, 1) and meet the curve again \
         at x = 3 and x = 2, with slopes 4 and 3. The solid line only touches the curve at \
         (1, 1) and has slope 2.",
    )
    .size(640, 360)
    .x_label("x")
    .y_label("x squared")
    .x_range(0.0, 3.2)
    .y_range(-2.0, 11.0)
    .dashed("step 2: slope 4", Color::Muted, through(4.0))
    .dashed("step 1: slope 3", Color::Muted, through(3.0))
    .line("in the end: slope 2", Color::Orange, through(2.0))
    .line("", Color::Blue, curve(0.0, 3.2, |x| x * x))
    .points("", Color::Ink, [(1.0, 1.0), (2.0, 4.0), (3.0, 9.0)])
    .svg()?;
    println!("{svg}");
    Ok(())
}
