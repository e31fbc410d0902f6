//! A recurrent network drawn step by step: states run right, slopes run left, the weights stay.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let mut diagram = Diagram::new(
        "One cell, drawn once for each step through ada",
        "The same cell at four steps. Below each the sign that goes in: the dot, a, d and a. Above \
         each the sign that is to follow: a, d, a and the dot. Blue arrows carry the state to the \
         right, orange arrows carry slopes back to the left.",
    )
    .size(760, 322)
    .text(Color::Blue, Align::Left, (20.0, 58.0), "the state, forward")
    .text(Color::Orange, Align::Left, (180.0, 58.0), "slopes, backward")
    .text(Color::Muted, Align::Left, (20.0, 308.0), "sign read")
    .text(Color::Muted, Align::Left, (20.0, 100.0), "to follow")
    .boxed(Color::Muted, (20.0, 174.0), (70.0, 44.0), "zeros");
    for (i, (sign, next)) in [(".", "a"), ("a", "d"), ("d", "a"), ("a", ".")].iter().enumerate() {
        let x = 160.0 + 155.0 * i as f64;
        let middle = x + 45.0;
        let before = if i == 0 { 90.0 } else { x - 65.0 };
        diagram = diagram
            .arrow(Color::Blue, (before, 187.0), (x, 187.0))
            .boxed(Color::Blue, (x, 174.0), (90.0, 44.0), "cell W, U")
            .arrow(Color::Muted, (middle, 284.0), (middle, 218.0))
            .text(Color::Muted, Align::Center, (middle, 308.0), sign)
            .arrow(Color::Blue, (middle - 12.0, 174.0), (middle - 12.0, 114.0))
            .arrow(Color::Orange, (middle + 12.0, 114.0), (middle + 12.0, 174.0))
            .text(Color::Muted, Align::Center, (middle, 100.0), next);
        if i > 0 {
            diagram = diagram.arrow(Color::Orange, (x, 206.0), (before, 206.0));
        }
    }
    println!("{}", diagram.svg()?);
    Ok(())
}
