//! Cosine as a shadow: how much of an arrow of length 5 falls onto the direction of another.
//! kind: figure

use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let (blue, orange, muted) = (Color::Blue, Color::Orange, Color::Muted);
    let arc = (0..=12).map(|i| {
        let angle = 36.87_f64.to_radians() * f64::from(i) / 12.0;
        (1.4 * libm::cos(angle), 1.4 * libm::sin(angle))
    });
    let svg = Figure::new(
        "The cosine is a shadow",
        "From one place start the arrow (4, 3) and three others of length 5. On the arrow to the \
         right its shadow is 4 of 5 long, cosine 0.8; across it none, and backward all of 5.",
    )
    .size(640, 460)
    .x_range(-6.0, 7.0)
    .y_range(-4.0, 5.2)
    .equal_axes()
    .line("", muted, arc)
    .dashed("", muted, [(4.0, 3.0), (4.0, 0.0)])
    .arrow(orange, (0.0, 0.0), (5.0, 0.0))
    .arrow(orange, (0.0, 0.0), (-3.0, 4.0))
    .arrow(orange, (0.0, 0.0), (-4.0, -3.0))
    .arrow(blue, (0.0, 0.0), (4.0, 3.0))
    .label(blue, 4.0, 3.5, "a = (4, 3)")
    .label(orange, 5.2, -0.6, "cosine 0.8")
    .label(orange, -3.0, 4.5, "cosine 0")
    .label(orange, -4.2, -3.5, "cosine −1")
    .label(muted, 2.4, 0.55, "36.87°")
    .label(muted, 2.0, -0.6, "shadow 4 of 5")
    .svg()?;
    println!("{svg}");
    Ok(())
}
