//! A table of three rows and four columns above the one row of twelve numbers that memory holds.
//! kind: figure

use ndarray::Array2;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let (ink, muted) = (Color::Ink, Color::Muted);
    let colors = [Color::Blue, Color::Orange, Color::Green];
    let mut diagram = Diagram::new(
        "A table, and the row of numbers in memory",
        "A table of three rows and four columns holding 0 to 11. Below it the same twelve numbers \
         in one row, row after row. One step down the table is four steps in memory, one step to \
         the right is one step.",
    )
    .size(680, 340)
    .text(muted, Align::Left, (24.0, 66.0), "shape (3, 4), strides [4, 1]")
    .text(muted, Align::Left, (24.0, 312.0), "position = 4 · row + 1 · column");
    for (row, color) in colors.into_iter().enumerate() {
        let numbers = Array2::from_shape_fn((1, 4), |(_, column)| 4 * row + column);
        let down = 84.0 + 40.0 * row as f64;
        let right = 24.0 + 208.0 * row as f64;
        diagram = diagram.cells(color, (24.0, down), 40.0, &numbers, 0);
        diagram = diagram.cells(color, (right, 244.0), 52.0, &numbers, 0);
    }
    // From element [1, 1] one step down and one to the right, in the table and in memory.
    let svg = diagram
        .frame(ink, (64.0, 124.0), (40.0, 40.0))
        .frame(ink, (284.0, 244.0), (52.0, 52.0))
        .text(ink, Align::Left, (216.0, 124.0), "element [1, 1], number 5 in memory")
        .text(muted, Align::Left, (216.0, 148.0), "one step down: 4 further in memory")
        .text(muted, Align::Left, (216.0, 172.0), "one step right: 1 further in memory")
        .polyline(muted, &[(310.0, 240.0), (310.0, 224.0), (518.0, 224.0)])
        .arrow(muted, (518.0, 224.0), (518.0, 242.0))
        .svg()?;
    println!("{svg}");
    Ok(())
}
