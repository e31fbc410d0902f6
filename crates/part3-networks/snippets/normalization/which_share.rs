//! Which numbers share a size: a column of the batch, or a row.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let about = "Two grids of four pictures by three units. Under batch norm the number in row 1, \
        column 3 is measured by its column; under layer norm and RMS norm by its row.";
    let mut grids =
        Diagram::new("One number, and those that it is measured by", about).size(760, 250);
    for (left, name, is_batch) in
        [(110.0, "batch norm", true), (480.0, "layer and RMS norm", false)]
    {
        for (i, j) in (0..12).map(|k| (k / 3, k % 3)) {
            let at = (left + 66.0 * f64::from(j), 74.0 + 36.0 * f64::from(i));
            grids = match if is_batch { j == 2 } else { i == 0 } {
                true if (i, j) == (0, 2) => grids.boxed(Color::Orange, at, (60.0, 30.0), "this"),
                true => grids.boxed(Color::Blue, at, (60.0, 30.0), "with"),
                false => grids.boxed(Color::Muted, at, (60.0, 30.0), ""),
            };
        }
        grids = grids.text(Color::Ink, Align::Left, (left, 60.0), name).text(
            Color::Muted,
            Align::Left,
            (left, 238.0),
            "one column for each unit",
        );
        for i in 0..4 {
            let (at, text) =
                ((left - 82.0, 94.0 + 36.0 * f64::from(i)), format!("picture {}", i + 1));
            grids = grids.text(Color::Muted, Align::Left, at, &text);
        }
    }
    println!("{}", grids.svg()?);
    Ok(())
}
