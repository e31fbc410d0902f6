//! The day as a circle: 24 equal steps, and no jump at midnight.
//! twin: none (figure)

use numerics::figure::{Color, Figure};
use part1_vocabulary::leakage::cyclic;

pub fn main() -> numerics::Result<()> {
    let mut places = Vec::new();
    for hour in 0..=24 {
        places.push(cyclic(f64::from(hour), 24.0)?);
    }
    let description = "A clock of 24 hours: a circle of dots, midnight at the top, 6 on the \
        right, noon at the bottom. The dot of 23 stands next to the dot of 0.";
    let mut figure = Figure::new("Two features for the hour", description)
        .size(420, 420)
        .x_label("sine")
        .y_label("cosine")
        .x_range(-1.45, 1.45)
        .y_range(-1.45, 1.45)
        .equal_axes()
        .line("", Color::Muted, places.clone())
        .points("", Color::Blue, places[..24].to_vec())
        .points("", Color::Orange, vec![places[0], places[23]]);
    for hour in [0, 3, 6, 9, 12, 15, 18, 21, 23] {
        let (sine, cosine) = places[hour];
        let color = if hour % 23 == 0 { Color::Orange } else { Color::Blue };
        figure = figure.label(color, 1.2 * sine, 1.2 * cosine, &format!("{hour} h"));
    }
    println!("{}", figure.svg()?);
    Ok(())
}
