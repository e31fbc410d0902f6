//! The same six cells transposed and reshaped: the colors follow each penguin.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let (first, second) = (Color::Blue, Color::Orange);
    let (ink, muted) = (Color::Ink, Color::Muted);
    let size = 46.0;
    let (left, middle, right) = (24.0, 300.0, 520.0);
    let mut diagram = Diagram::new(
        "Same shape, different tables",
        "A table of two rows of three. Transposed, each row has become a column. Reshaped, the \
         same six numbers in the same order have been cut into rows of two.",
    )
    .size(690, 290)
    .text(muted, Align::Left, (left, 70.0), "the table, (2, 3)")
    .text(muted, Align::Left, (middle, 70.0), "transposed, (3, 2)")
    .text(muted, Align::Left, (right, 70.0), "reshaped, (3, 2)")
    .arrow(ink, (left + 3.0 * size + 24.0, 134.0), (middle - 24.0, 134.0));
    for k in 0..6 {
        let (row, column) = (k / 3, k % 3);
        let color = if row == 0 { first } else { second };
        let number = (k + 1).to_string();
        let at = |x: f64, i: usize, j: usize| (x + size * j as f64, 88.0 + size * i as f64);
        diagram = diagram
            .boxed(color, at(left, row, column), (size - 4.0, size - 4.0), &number)
            .boxed(color, at(middle, column, row), (size - 4.0, size - 4.0), &number)
            .boxed(color, at(right, k / 2, k % 2), (size - 4.0, size - 4.0), &number);
    }
    let svg = diagram
        .text(muted, Align::Left, (middle, 244.0), "a penguin is a column")
        .text(muted, Align::Left, (right, 244.0), "row 1 mixes two")
        .svg()?;
    println!("{svg}");
    Ok(())
}
