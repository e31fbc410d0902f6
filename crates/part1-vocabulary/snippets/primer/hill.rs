//! How many penguins the rule gets right, for every threshold from 172 to 231 mm: a hill.
//! kind: figure

use data::Species;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["flipper_length_mm"])?;
    let right = (172..=231).map(f64::from).map(|threshold_mm| {
        let is_right =
            |i: &usize| (x[[*i, 0]] > threshold_mm) == (y[*i] == Species::Gentoo as usize);
        (threshold_mm, (0..y.len()).filter(is_right).count() as f64)
    });
    let svg = Figure::new(
        "Birds that the rule gets right",
        "Over the threshold: 124 right at 172 mm, 334 at 206 and 207 mm, 219 at 231 mm.",
    )
    .size(640, 320)
    .x_label("threshold (mm): Gentoo where the flipper is longer")
    .y_label("right, of 342")
    .y_range(0.0, 360.0)
    .line("", Color::Blue, right)
    .vline(206.0, "206 mm: 334")
    .annotate(172.0, 80.0, "124: nearly every bird is called a Gentoo")
    .annotate(231.0, 178.0, "219: no bird is")
    .svg()?;
    println!("{svg}");
    Ok(())
}
