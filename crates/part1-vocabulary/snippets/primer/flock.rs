//! The penguins by flipper and bill depth: three kinds, and one of them lies apart.
//! kind: figure

use data::Species;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["flipper_length_mm", "bill_depth_mm"])?;
    let description = "A dot for each of 342 penguins. Adelie and Chinstrap overlap at short \
        flippers and deep bills; Gentoo lies apart, to the right and below.";
    let mut figure = Figure::new("342 penguins: one kind lies apart", description)
        .size(640, 380)
        .x_label("flipper length (mm)")
        .y_label("bill depth (mm)");
    let places = [(178.0, 20.3), (211.5, 21.3), (222.0, 13.2)];
    for (i, color) in [Color::Orange, Color::Purple, Color::Blue].into_iter().enumerate() {
        let birds = (0..y.len()).filter(|bird| y[*bird] == i);
        figure = figure.points("", color, birds.map(|bird| (x[[bird, 0]], x[[bird, 1]]))).label(
            color,
            places[i].0,
            places[i].1,
            Species::ALL[i].name(),
        );
    }
    println!("{}", figure.svg()?);
    Ok(())
}
