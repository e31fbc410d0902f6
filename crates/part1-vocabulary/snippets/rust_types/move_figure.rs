//! A move hands the numbers on, a borrow shares them, a clone makes them twice.
//! kind: figure

use ndarray::array;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let (blue, orange, muted) = (Color::Blue, Color::Orange, Color::Muted);
    let numbers = array![[3750, 3800, 3250]];
    let size = (110.0, 40.0);
    let svg = Diagram::new(
        "Who owns the numbers?",
        "After a move, values owns the three numbers and masses_g is gone. After a borrow, \
         masses_g owns them and values points at them too. After a clone, each owns three.",
    )
    .size(620, 440)
    .text(Color::Ink, Align::Left, (20.0, 92.0), "move\nmasses_g")
    .dashed(muted, (210.0, 80.0), (320.0, 80.0))
    .text(muted, Align::Left, (334.0, 80.0), "masses_g is gone")
    .boxed(orange, (210.0, 110.0), size, "values")
    .arrow(orange, (320.0, 130.0), (396.0, 130.0))
    .cells(orange, (400.0, 106.0), 48.0, &numbers, 0)
    .text(Color::Ink, Align::Left, (20.0, 222.0), "borrow\n&masses_g")
    .boxed(blue, (210.0, 190.0), size, "masses_g")
    .arrow(blue, (320.0, 210.0), (396.0, 210.0))
    .cells(blue, (400.0, 186.0), 48.0, &numbers, 0)
    .boxed(orange, (210.0, 244.0), size, "values")
    .polyline(orange, &[(320.0, 264.0), (424.0, 264.0)])
    .arrow(orange, (424.0, 264.0), (424.0, 238.0))
    .text(Color::Ink, Align::Left, (20.0, 362.0), "clone\nmasses_g.clone()")
    .boxed(blue, (210.0, 324.0), size, "masses_g")
    .arrow(blue, (320.0, 344.0), (396.0, 344.0))
    .cells(blue, (400.0, 320.0), 48.0, &numbers, 0)
    .boxed(orange, (210.0, 384.0), size, "values")
    .arrow(orange, (320.0, 404.0), (396.0, 404.0))
    .cells(orange, (400.0, 380.0), 48.0, &numbers, 0)
    .svg()?;
    println!("{svg}");
    Ok(())
}
