//! Where the numbers lie: an array has them in itself, a `Vec` and a slice say where they are.
//! kind: figure

use ndarray::array;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let (blue, orange, ink, muted) = (Color::Blue, Color::Orange, Color::Ink, Color::Muted);
    let svg = Diagram::new(
        "Three ways to hold numbers",
        "The array's three numbers lie in the array. The Vec says where its numbers are, that \
         there are four, and how many fit. The slice says where it begins, in the Vec's numbers, \
         and that it is two long.",
    )
    .size(680, 330)
    .text(ink, Align::Left, (20.0, 82.0), "array")
    .cells(ink, (90.0, 56.0), 52.0, array![[3750, 3800, 3250]], 0)
    .text(muted, Align::Left, (262.0, 82.0), "the numbers themselves")
    .text(blue, Align::Left, (20.0, 170.0), "Vec")
    .boxed(blue, (90.0, 144.0), (74.0, 52.0), "where")
    .boxed(blue, (170.0, 144.0), (74.0, 52.0), "length\n4")
    .boxed(blue, (250.0, 144.0), (74.0, 52.0), "room\n4")
    .polyline(blue, &[(127.0, 144.0), (127.0, 126.0), (456.0, 126.0)])
    .arrow(blue, (456.0, 126.0), (456.0, 142.0))
    .cells(blue, (430.0, 144.0), 52.0, array![[3450, 3650, 3625, 4675]], 0)
    .text(orange, Align::Left, (20.0, 266.0), "slice")
    .boxed(orange, (90.0, 240.0), (74.0, 52.0), "where")
    .boxed(orange, (170.0, 240.0), (74.0, 52.0), "length\n2")
    .frame(orange, (482.0, 144.0), (104.0, 52.0))
    .polyline(orange, &[(127.0, 240.0), (127.0, 220.0), (508.0, 220.0)])
    .arrow(orange, (508.0, 220.0), (508.0, 200.0))
    .text(muted, Align::Left, (262.0, 266.0), "no numbers of its own")
    .svg()?;
    println!("{svg}");
    Ok(())
}
