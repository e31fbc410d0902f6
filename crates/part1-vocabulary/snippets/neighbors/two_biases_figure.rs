//! The line and the ten neighbors, drawn beyond the shortest and the longest flipper of the flock.
//! kind: figure

use part1_vocabulary::fitting::best_line;
use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (weight, bias) = best_line(flock.column(0), flock.column(1))?;
    let line = curve(140.0, 270.0, |mm| (weight * mm + bias) / 1000.0);
    let neighbors = (140..=270).map(f64::from).map(|mm| {
        let mut penguins: Vec<(f64, f64)> =
            flock.rows().into_iter().map(|p| ((p[0] - mm).abs(), p[1])).collect();
        penguins.sort_by(|a, b| a.0.total_cmp(&b.0));
        (mm, penguins[..10].iter().map(|p| p.1).sum::<f64>() / 10_000.0)
    });
    // Every fifth penguin, so that the models can be seen.
    let points = flock.rows().into_iter().step_by(5).map(|p| (p[0], p[1] / 1000.0));
    let description = "From 172 to 231 millimeters a line and a wiggly curve run through the dots \
        together. Beyond them the line rises and falls on, and the curve is flat.";
    let figure = Figure::new("Two models, one flock, two ideas of the unseen", description)
        .x_label("flipper length (mm)")
        .y_label("body mass (kg)")
        .points("", Color::Muted, points)
        .line("", Color::Blue, line)
        .line("", Color::Orange, neighbors)
        .label(Color::Blue, 247.0, 7.1, "line")
        .label(Color::Orange, 250.0, 5.35, "ten neighbors");
    println!("{}", figure.svg()?);
    Ok(())
}
