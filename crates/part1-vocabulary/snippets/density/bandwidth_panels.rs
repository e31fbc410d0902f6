//! One flock under three bandwidths: a comb, two humps, one lump.
//! kind: figure

use learning::neighbors::{KernelDensity, Window};
use ndarray::Array1;
use show::figure::{Color, Figure, panels, xy};

pub fn main() -> numerics::Result<()> {
    let flipper_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    let places = Array1::linspace(165.0, 240.0, 376);
    let mut charts = Vec::new();
    for (title, bandwidth, color) in [
        ("0.5 mm: every penguin", 0.5, Color::Orange),
        ("3 mm: two groups", 3.0, Color::Blue),
        ("12 mm: one lump", 12.0, Color::Purple),
    ] {
        let kde = KernelDensity { bandwidth, window: Window::Gaussian };
        let density = kde.fit(&flipper_mm)?.density(&places)?;
        charts.push(
            Figure::new(title, "")
                .size(250, 240)
                .x_label("flipper length (mm)")
                .x_range(165.0, 240.0)
                .y_range(0.0, 0.06)
                .line("", color, xy(&places, &density)?),
        );
    }
    let description = "Density curves of 342 flipper lengths, with bandwidths of 0.5, 3 and 12 mm.";
    let svg = panels(
        "One flock, three bandwidths",
        description,
        3,
        &[&charts[0], &charts[1], &charts[2]],
    )?;
    println!("{svg}");
    Ok(())
}
