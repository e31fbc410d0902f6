//! Flipper length and body mass around their means: most products of the deviations are positive.
//! kind: figure

use numerics::stats;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (mean_mm, mean_g) = (stats::mean(x.column(0))?, stats::mean(x.column(1))?);
    let (mut positive, mut negative) = (Vec::new(), Vec::new());
    for penguin in x.rows() {
        let product = (penguin[0] - mean_mm) * (penguin[1] - mean_g);
        let side = if product > 0.0 { &mut positive } else { &mut negative };
        side.push((penguin[0], penguin[1] / 1000.0));
    }
    let svg = Figure::new(
        "Long and heavy go together",
        "342 penguins, cut in four by the two means. Most lie top right or bottom left, where the \
         product of the deviations is positive.",
    )
    .size(640, 400)
    .x_label("flipper (mm)")
    .y_label("mass (kg)")
    .vline(mean_mm, "mean flipper")
    .hline(mean_g / 1000.0, "mean mass")
    .points("product positive", Color::Blue, positive)
    .points("product negative", Color::Orange, negative)
    .svg()?;
    println!("{svg}");
    Ok(())
}
