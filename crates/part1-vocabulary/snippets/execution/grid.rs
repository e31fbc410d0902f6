//! Three blocks of four threads above ten elements: the last two threads have nothing to do.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let mut diagram = Diagram::new(
        "A grid of three blocks of four threads",
        "Each of twelve threads points at its element of an array of ten; the last two are idle.",
    )
    .size(680, 262)
    .text(Color::Muted, Align::Left, (20.0, 112.0), "threads")
    .text(Color::Muted, Align::Left, (20.0, 212.0), "elements");
    for block in 0..3 {
        let left = 100.0 + 190.0 * f64::from(block);
        let name = format!("block {block}");
        diagram = diagram.text(Color::Ink, Align::Center, (left + 80.0, 76.0), &name);
        for thread in 0..4 {
            let i = 4 * block + thread;
            let at = (left + 40.0 * f64::from(thread), 92.0);
            let color = if i < 10 { Color::Blue } else { Color::Muted };
            diagram = diagram.boxed(color, at, (36.0, 40.0), &thread.to_string());
            let element = 140.0 + 44.0 * f64::from(i);
            diagram = if i < 10 {
                let cell = (element, 192.0);
                diagram.arrow(Color::Blue, (at.0 + 18.0, 134.0), (element + 20.0, 190.0)).boxed(
                    Color::Ink,
                    cell,
                    (40.0, 40.0),
                    &i.to_string(),
                )
            } else {
                diagram.text(Color::Red, Align::Center, (at.0 + 18.0, 152.0), "idle")
            };
        }
    }
    println!("{}", diagram.svg()?);
    Ok(())
}
