//! The nine parts of the book and the three ways through them.
//! kind: figure

use show::figure::{Align, Color, Diagram};

const PARTS: [(&str, f64, f64); 9] = [
    ("I\nwords, data", 20.0, 60.0),
    ("II\nlearning", 180.0, 60.0),
    ("III\nnetworks", 340.0, 60.0),
    ("IV\nthe AI stack", 500.0, 60.0),
    ("V\nclassical ML", 180.0, 160.0),
    ("VI\nstatistics", 340.0, 160.0),
    ("VII\nshipping", 500.0, 160.0),
    ("VIII\ninterviews", 340.0, 260.0),
    ("IX\nreference", 500.0, 260.0),
];

pub fn main() -> numerics::Result<()> {
    let (blue, orange, muted) = (Color::Blue, Color::Orange, Color::Muted);
    let description = "Nine boxes. A blue path leads through parts one, two, three and four; \
        an orange one through one, two, five, six and eight.";
    let mut diagram = Diagram::new("Three ways through the book", description)
        .size(680, 370)
        .arrow(blue, (150.0, 78.0), (180.0, 78.0))
        .arrow(orange, (150.0, 94.0), (180.0, 94.0))
        .arrow(blue, (310.0, 85.0), (340.0, 85.0))
        .arrow(blue, (470.0, 85.0), (500.0, 85.0))
        .arrow(orange, (245.0, 112.0), (245.0, 160.0))
        .arrow(orange, (310.0, 185.0), (340.0, 185.0))
        .arrow(orange, (405.0, 212.0), (405.0, 260.0))
        .text(blue, Align::Left, (20.0, 236.0), "blue: deep learning")
        .text(orange, Align::Left, (20.0, 262.0), "orange: classical, interviews")
        .text(muted, Align::Left, (20.0, 288.0), "or: any one part alone");
    for (name, x, y) in PARTS {
        diagram = diagram.boxed(Color::Ink, (x, y), (130.0, 52.0), name);
    }
    println!("{}", diagram.svg()?);
    Ok(())
}
