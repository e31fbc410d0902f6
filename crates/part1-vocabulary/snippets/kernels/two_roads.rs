//! Two roads from two points to the number 16: through the features, or through one dot product.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let (blue, orange, muted) = (Color::Blue, Color::Orange, Color::Muted);
    let long_road = "long road: build the features";
    let svg = Diagram::new(
        "Two roads to one number",
        "Above, both points go through the feature map and the dot product of the results is 16. \
         Below, the dot product of the points is 4 and its square is 16.",
    )
    .size(680, 324)
    .boxed(Color::Ink, (20.0, 146.0), (130.0, 66.0), "x = (1, 2)\nz = (3, 0.5)")
    .arrow(blue, (150.0, 162.0), (205.0, 110.0))
    .arrow(orange, (150.0, 196.0), (250.0, 248.0))
    .text(muted, Align::Left, (210.0, 58.0), long_road)
    .boxed(blue, (205.0, 76.0), (200.0, 66.0), "phi(x) = (1, 2.83, 4)\nphi(z) = (9, 2.12, 0.25)")
    .arrow(blue, (405.0, 109.0), (535.0, 162.0))
    .text(blue, Align::Center, (505.0, 116.0), "dot product")
    .boxed(orange, (250.0, 228.0), (110.0, 44.0), "x·z = 4")
    .arrow(orange, (360.0, 250.0), (535.0, 196.0))
    .text(orange, Align::Center, (480.0, 248.0), "square")
    .text(muted, Align::Left, (210.0, 300.0), "short road: never build a feature")
    .boxed(Color::Ink, (535.0, 146.0), (120.0, 66.0), "k(x, z)\n16")
    .svg()?;
    println!("{svg}");
    Ok(())
}
