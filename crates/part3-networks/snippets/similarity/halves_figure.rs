//! Eight upper halves by writers never met, and the lower halves that two towers find for them.
//! kind: figure

use ndarray::Array2;
use part3_networks::similarity::{halves, towers};
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let x = part3_networks::unseen().x_test;
    let near = halves(&towers(0)?)?;
    let mut diagram = Diagram::new(
        "An upper half, and the lower halves found for it",
        "Eight columns of digits. The first row is the whole picture; in the three rows below its \
         upper half is set on the lower half that came first, second and third.",
    )
    .size(640, 330);
    let names = ["whole", "first", "second", "third"];
    for (row, name) in names.iter().enumerate() {
        let top = 44.0 + 70.0 * row as f64;
        diagram = diagram.text(Color::Ink, Align::Left, (12.0, top + 32.0), name);
        for column in 0..8 {
            let i = 20 + column;
            let mut order: Vec<usize> = (0..510).collect();
            order.sort_by(|&a, &b| near[[i, b]].total_cmp(&near[[i, a]]));
            let lower = if row == 0 { i } else { order[row - 1] };
            let pixel = |(r, c)| x[[if r < 4 { i } else { lower }, 8 * r + c]];
            let place = (76.0 + 70.0 * column as f64, top);
            diagram = diagram.shades(place, 7.0, Array2::from_shape_fn((8, 8), pixel));
        }
    }
    println!("{}", diagram.svg()?);
    Ok(())
}
