//! In Python two names lead to one list; a copy is a second list.
//! kind: figure

use ndarray::array;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let (blue, orange) = (Color::Blue, Color::Orange);
    let size = (110.0, 44.0);
    let svg = Diagram::new(
        "Names and lists",
        "The names first and second both lead to one list of three masses. The name third leads to \
         a list of its own with four.",
    )
    .size(620, 292)
    .boxed(blue, (20.0, 66.0), size, "first")
    .boxed(blue, (20.0, 126.0), size, "second")
    .arrow(blue, (130.0, 88.0), (326.0, 108.0))
    .arrow(blue, (130.0, 148.0), (326.0, 128.0))
    .cells(blue, (330.0, 92.0), 52.0, array![[3750, 3800, 3250]], 0)
    .text(Color::Muted, Align::Center, (226.0, 160.0), "second = first")
    .boxed(orange, (20.0, 220.0), size, "third")
    .arrow(orange, (130.0, 242.0), (326.0, 242.0))
    .cells(orange, (330.0, 216.0), 52.0, array![[3750, 3800, 3250, 9999]], 0)
    .text(Color::Muted, Align::Center, (226.0, 262.0), "third = first.copy()")
    .svg()?;
    println!("{svg}");
    Ok(())
}
