//! The tape of x·y + x·x: arrows to the inputs, and the slopes that run along them.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let nodes = [("0: x", "2"), ("1: y", "3"), ("2: x·y", "6"), ("3: x·x", "4"), ("4: sum", "10")];
    let mut tape = Diagram::new(
        "A tape is read from its end",
        "Five boxes in a row: x, y, their product, the square of x, the sum. Arrows go back to \
         each box's inputs with the local slopes. Below stand the slopes 7, 2, 1, 1 and 1.",
    )
    .size(760, 270);
    let middle = |i: usize| 80.0 + 150.0 * i as f64;
    for (from, to, local) in [(2, 0, "3"), (2, 1, "2"), (3, 0, "2 + 2"), (4, 2, "1"), (4, 3, "1")] {
        let distance = (from - to) as f64;
        let (start, end) = (middle(from) - 10.0 * distance, middle(to) + 10.0 * distance);
        let top = 180.0 - 38.0 * distance;
        let color = if from == 4 { Color::Purple } else { Color::Orange };
        tape = tape
            .polyline(color, &[(start, 170.0), (start, top), (end, top)])
            .arrow(color, (end, top), (end, 170.0))
            .text(color, Align::Center, ((start + end) / 2.0, top - 10.0), local);
    }
    for (i, (name, value)) in nodes.iter().enumerate() {
        let text = format!("{name}\n{value}");
        let slope = format!("slope {}", [7, 2, 1, 1, 1][i]);
        tape = tape.boxed(Color::Blue, (middle(i) - 50.0, 170.0), (100.0, 44.0), &text).text(
            Color::Ink,
            Align::Center,
            (middle(i), 236.0),
            &slope,
        );
    }
    println!("{}", tape.svg()?);
    Ok(())
}
