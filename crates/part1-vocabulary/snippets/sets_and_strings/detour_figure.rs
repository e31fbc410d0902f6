//! The detour that is shorter than the direct way, drawn for cosine distance.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let (zero, r) = ((60.0, 330.0), 250.0);
    let at = |degrees: f64, r: f64| {
        let angle = degrees.to_radians();
        (zero.0 + r * libm::cos(angle), zero.1 - r * libm::sin(angle))
    };
    let description = "Three arrows from one point, at 0, 45 and 90 degrees. An arc over the whole \
        right angle says cosine distance 1. Two arcs over half of it say 0.2929 each.";
    let text =
        "cosine distance\n\na to c, directly: 1.0000\n\nby way of b:\n0.2929 + 0.2929 = 0.5858";
    let figure = Diagram::new("A detour that is shorter than the direct way", description)
        .size(640, 370)
        .arrow(Color::Ink, zero, at(0.0, r))
        .arrow(Color::Ink, zero, at(45.0, r))
        .arrow(Color::Ink, zero, at(90.0, r))
        .text(Color::Ink, Align::Left, at(0.0, r + 10.0), "a")
        .text(Color::Ink, Align::Left, at(45.0, r + 10.0), "b")
        .text(Color::Ink, Align::Center, at(90.0, r + 14.0), "c")
        .arc(Color::Orange, zero, 70.0, 2.0, 88.0)
        .text(Color::Orange, Align::Center, at(24.0, 96.0), "1.0000")
        .arc(Color::Blue, zero, 160.0, 2.0, 43.0)
        .text(Color::Blue, Align::Left, at(22.5, 170.0), "0.2929")
        .arc(Color::Blue, zero, 160.0, 47.0, 88.0)
        .text(Color::Blue, Align::Center, at(67.5, 190.0), "0.2929")
        .text(Color::Ink, Align::Left, (390.0, 130.0), text);
    println!("{}", figure.svg()?);
    Ok(())
}
