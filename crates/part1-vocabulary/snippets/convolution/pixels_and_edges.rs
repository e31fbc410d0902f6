//! One row of a handwritten zero: eight pixels, and the seven steps between them.
//! kind: figure

use ndarray::s;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let zero = data::digits().image(0)?;
    let row = zero.slice(s![2..3, ..]);
    let steps = &row.slice(s![.., 1..]) - &row.slice(s![.., ..-1]);

    let cell = 36.0;
    let mut picture = Diagram::new(
        "Pixels say how much ink, edges say where it changes",
        "Left a zero of eight by eight pixels, its third row framed. Right that row, and under it \
         the seven steps between neighbors: large where a stroke begins or ends, 0 on paper.",
    )
    .size(720, 384)
    .shaded_cells((24.0, 72.0), cell, zero, 0)
    .shaded_cells((404.0, 144.0), cell, row, 0)
    .cells(Color::Blue, (422.0, 240.0), cell, &steps, 0)
    .frame(Color::Orange, (24.0, 144.0), (8.0 * cell, cell))
    .dashed(Color::Orange, (312.0, 144.0), (404.0, 144.0))
    .dashed(Color::Orange, (312.0, 180.0), (404.0, 180.0));
    for x in (0..7).map(|j| 440.0 + cell * f64::from(j)) {
        // Each step stands between its two pixels.
        picture = picture.line(Color::Muted, (x - 14.0, 180.0), (x, 240.0));
        picture = picture.line(Color::Muted, (x + 14.0, 180.0), (x, 240.0));
    }
    for (x, y, text) in [
        (24.0, 56.0, "the picture, 8 × 8: 64 pixels"),
        (404.0, 128.0, "its third row: 8 pixels"),
        (404.0, 302.0, "right minus left: 7 steps"),
    ] {
        picture = picture.text(Color::Muted, Align::Left, (x, y), text);
    }
    println!("{}", picture.svg()?);
    Ok(())
}
