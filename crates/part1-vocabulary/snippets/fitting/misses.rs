//! What a loss measures: the vertical distance from each penguin to the model's line.
//! kind: figure

use show::figure::{Color, Figure};

const PENGUINS: [(f64, f64); 4] = [(181.0, 3.75), (192.0, 3.5), (211.0, 4.5), (230.0, 5.7)];

pub fn main() -> numerics::Result<()> {
    let description =
        "Four dots near a rising line. A vertical line from each dot to the line shows the miss.";
    let mut figure = Figure::new("Four misses of the model 50·mm − 5800", description)
        .size(640, 360)
        .x_label("flipper length (mm)")
        .y_label("body mass (kg)")
        .x_range(175.0, 240.0)
        .y_range(2.5, 6.5)
        .line("", Color::Blue, [(175.0, 2.95), (239.0, 6.15)]);
    for (flipper_mm, mass_kg) in PENGUINS {
        let predicted_kg = 0.05 * flipper_mm - 5.8;
        figure = figure.line("", Color::Red, [(flipper_mm, mass_kg), (flipper_mm, predicted_kg)]);
    }
    figure = figure
        .points("", Color::Ink, PENGUINS)
        .annotate(181.6, 3.95, "−500 g")
        .annotate(192.6, 3.6, "+300 g")
        .annotate(211.6, 4.55, "+250 g")
        .annotate(230.6, 5.45, "0 g");
    println!("{}", figure.svg()?);
    Ok(())
}
