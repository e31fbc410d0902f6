//! A table of four rows minus a row of means: the row acts as if it stood there four times.
//! kind: figure

use ndarray::array;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let table = array![[39, 18, 181], [46, 17, 192], [47, 13, 212], [40, 20, 195]];
    let means = array![[43, 17, 195]];
    let ghosts = array![[43, 17, 195], [43, 17, 195], [43, 17, 195]];
    let centered = array![[-4, 1, -14], [3, 0, -3], [4, -4, 17], [-3, 3, 0]];
    let (top, size) = (92.0, 48.0);
    let (left, middle, right) = (24.0, 248.0, 472.0);
    let caption = |diagram: Diagram, x: f64, text: &str| {
        diagram.text(Color::Muted, Align::Left, (x, 72.0), text)
    };
    let mut diagram = Diagram::new(
        "Broadcasting: one row, used for every row",
        "A table of shape (4, 3) minus a row of shape (3,). Dashed copies of the row stand below \
         it; they are not stored. The result has shape (4, 3).",
    )
    .size(640, 320);
    diagram = caption(diagram, left, "table (4, 3)");
    diagram = caption(diagram, middle, "means (3,)");
    diagram = caption(diagram, right, "result (4, 3)");
    let svg = diagram
        .cells(Color::Blue, (left, top), size, &table, 0)
        .sign((208.0, top + 2.0 * size), 26.0, "−")
        .cells(Color::Orange, (middle, top), size, &means, 0)
        .ghost_cells((middle, top + size), size, &ghosts, 0)
        .sign((432.0, top + 2.0 * size), 26.0, "=")
        .cells(Color::Green, (right, top), size, &centered, 0)
        .text(Color::Muted, Align::Left, (middle, 304.0), "dashed: used, never stored")
        .svg()?;
    println!("{svg}");
    Ok(())
}
