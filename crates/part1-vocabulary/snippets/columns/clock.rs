//! The day as a circle: 24 equal steps, and no jump at midnight.
//! kind: figure

use learning::preprocessing::cyclic;
use show::figure::{Color, Figure};

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
    let near_midnight = [("23 h", -0.42, 1.17), ("0 h", 0.17, 1.19)];
    for (text, x, y) in near_midnight {
        figure = figure.label(Color::Orange, x, y, text);
    }
    for hour in [3, 9, 15, 21] {
        let (sine, cosine) = places[hour];
        figure = figure.label(Color::Blue, 1.23 * sine, 1.18 * cosine, &format!("{hour} h"));
    }
    for (text, x, y) in [("6 h", 1.2, 0.13), ("12 h", 0.22, -1.18), ("18 h", -1.22, 0.13)] {
        figure = figure.label(Color::Blue, x, y, text);
    }
    println!("{}", figure.svg()?);
    Ok(())
}
