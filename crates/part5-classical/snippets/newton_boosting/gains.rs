//! The gain of each split of 342 penguins' masses by flipper, exact and at the borders of 8 bins.
//! kind: figure

use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let gain = |threshold_mm: f64, lambda: f64| {
        let (mut left, mut right) = ((0.0, 0.0), (0.0, 0.0));
        for bird in birds.rows() {
            let side = if bird[0] < threshold_mm { &mut left } else { &mut right };
            *side = (side.0 + 4.2 - bird[1] / 1000.0, side.1 + 1.0);
        }
        let worth = |(g, h): (f64, f64)| if h > 0.0 { g * g / (h + lambda) } else { 0.0 };
        worth(left) + worth(right) - worth((left.0 + right.0, left.1 + right.1))
    };
    let line = |lambda: f64| -> Vec<(f64, f64)> {
        (172..232).map(|mm| f64::from(mm) + 0.5).map(|mm| (mm, gain(mm, lambda))).collect()
    };
    let borders = (1..8).map(|k| 172.0 + 7.5 * f64::from(k)).map(|mm| (mm, gain(mm, 1.0)));
    let text = "A hill with a broad top from 202 to 212 mm for lambda 1, lower for lambda 50. The \
        seven borders of eight bins lie on the upper curve, two of them on the top.";
    let figure = Figure::new("What each question would gain", text)
        .size(560, 320)
        .x_label("threshold: flipper length (mm)")
        .y_label("gain (kg²)")
        .line("λ = 1", Color::Orange, line(1.0))
        .line("λ = 50", Color::Blue, line(50.0))
        .points("borders of 8 bins", Color::Green, borders.collect::<Vec<_>>());
    println!("{}", figure.svg()?);
    Ok(())
}
