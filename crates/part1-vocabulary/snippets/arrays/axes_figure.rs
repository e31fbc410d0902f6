//! Axis 0 runs down over the rows, axis 1 right over the columns; a sum along an axis removes it.
//! kind: figure

use ndarray::array;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let (blue, orange, ink) = (Color::Blue, Color::Orange, Color::Ink);
    let table = array![[39.1, 18.7, 181.0], [46.5, 17.9, 192.0]];
    let along_0 = array![[85.6, 36.6, 373.0]];
    let along_1 = array![[238.8], [256.4]];
    let svg = Diagram::new(
        "A sum along an axis folds it up",
        "A table of two rows and three columns. Adding down along axis 0 gives one row of three \
         sums. Adding to the right along axis 1 gives one column of two sums.",
    )
    .size(620, 330)
    .text(orange, Align::Center, (206.0, 64.0), "axis 1")
    .arrow(orange, (130.0, 80.0), (282.0, 80.0))
    .text(blue, Align::Right, (88.0, 148.0), "axis 0")
    .arrow(blue, (104.0, 98.0), (104.0, 200.0))
    .cells(ink, (122.0, 92.0), 56.0, &table, 1)
    .arrow(orange, (304.0, 148.0), (384.0, 148.0))
    .text(orange, Align::Center, (344.0, 130.0), "along 1")
    .cells(orange, (398.0, 92.0), 56.0, &along_1, 1)
    .text(Color::Muted, Align::Left, (470.0, 148.0), "one sum a row")
    .arrow(blue, (206.0, 212.0), (206.0, 256.0))
    .text(blue, Align::Left, (218.0, 234.0), "along 0")
    .cells(blue, (122.0, 262.0), 56.0, &along_0, 1)
    .text(Color::Muted, Align::Left, (304.0, 290.0), "one sum a column")
    .svg()?;
    println!("{svg}");
    Ok(())
}
