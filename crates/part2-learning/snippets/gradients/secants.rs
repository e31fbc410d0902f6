//! Lines through two points of the loss turn into the line that only touches it.
//! kind: figure

use ndarray::Array1;
use numerics::stats;
use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    let flippers_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    let (mean, spread) = (stats::mean(&flippers_mm)?, stats::variance(&flippers_mm, 0)?);
    let loss = |guess: f64| spread + (guess - mean) * (guess - mean);
    let slope = 2.0 * (190.0 - mean);
    // A line through the place of the guess, 190 mm.
    let through = |slope: f64| curve(183.0, 206.0, move |g| loss(190.0) + slope * (g - 190.0));
    let svg = Figure::new(
        "The derivative is the slope that is left when the step is gone",
        "The mean squared miss of one guess for all flippers, a curve with its lowest point at \
         200.9 mm. Dashed lines through the curve's points at 190 and 200 mm and at 190 and 195 mm \
         are less steep than the solid line that touches it at 190 mm.",
    )
    .x_label("guess (mm)")
    .y_label("loss (mm²)")
    .x_range(180.0, 220.0)
    .y_range(100.0, 700.0)
    .line("", Color::Blue, curve(180.0, 220.0, loss))
    .dashed("step 10 mm", Color::Muted, through(slope + 10.0))
    .dashed("step 5 mm", Color::Muted, through(slope + 5.0))
    .line("no step left", Color::Orange, through(slope))
    .points("", Color::Ink, [190.0, 195.0, 200.0].map(|g| (g, loss(g))))
    .svg()?;
    println!("{svg}");
    Ok(())
}
