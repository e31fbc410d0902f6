//! A transformer block as a line with two detours: each adds to what passes above it.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let mut diagram = Diagram::new(
        "A transformer block is a line with two detours",
        "A line carries the words to the right. Twice a branch leaves it, is normalized, goes \
         through a layer and is added to the line again. The first layer is attention, where \
         words meet; the second is the feed-forward layer, which each word passes alone.",
    )
    .size(760, 250)
    .text(Color::Muted, Align::Left, (20.0, 66.0), "words in")
    .text(Color::Muted, Align::Right, (740.0, 66.0), "words out");
    let mut start = 20.0;
    for (color, layer, note, x) in [
        (Color::Blue, "attention", "words meet", 90.0),
        (Color::Orange, "feed-forward", "each word alone", 410.0),
    ] {
        diagram = diagram
            .line(Color::Ink, (start, 90.0), (x + 240.0, 90.0))
            .arrow(color, (x, 90.0), (x, 150.0))
            .boxed(color, (x - 40.0, 150.0), (100.0, 44.0), "normalize")
            .arrow(color, (x + 60.0, 172.0), (x + 100.0, 172.0))
            .boxed(color, (x + 100.0, 150.0), (130.0, 44.0), layer)
            .text(Color::Muted, Align::Center, (x + 165.0, 222.0), note)
            .polyline(color, &[(x + 230.0, 172.0), (x + 253.0, 172.0)])
            .arrow(color, (x + 253.0, 172.0), (x + 253.0, 105.0))
            .circle(Color::Ink, (x + 253.0, 90.0), 13.0)
            .sign((x + 253.0, 90.0), 20.0, "+");
        start = x + 266.0;
    }
    println!("{}", diagram.arrow(Color::Ink, (start, 90.0), (740.0, 90.0)).svg()?);
    Ok(())
}
