//! Split first: the training set teaches every step, the held-out set only runs through them.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let (blue, orange, ink, muted) = (Color::Blue, Color::Orange, Color::Ink, Color::Muted);
    let steps = [(222.0, "fill holes"), (358.0, "standardize"), (494.0, "weighted sum")];
    let mut picture = Diagram::new(
        "Split first: learning flows along one lane only",
        "The table is split into a training set and a held-out set. The training set fits the \
         three steps of the pipeline one after another; the held-out set only runs through what \
         they have learned, and gives the score.",
    )
    .size(720, 330)
    .boxed(ink, (20.0, 155.0), (66.0, 50.0), "table")
    .arrow(blue, (86.0, 166.0), (118.0, 120.0))
    .arrow(orange, (86.0, 194.0), (118.0, 240.0))
    .boxed(blue, (110.0, 74.0), (82.0, 44.0), "train")
    .boxed(orange, (110.0, 242.0), (82.0, 44.0), "held out")
    .text(blue, Align::Left, (222.0, 58.0), "fit, then transform")
    .text(orange, Align::Left, (222.0, 310.0), "transform and predict, never fit")
    .boxed(ink, (628.0, 242.0), (76.0, 44.0), "score");
    for (x, name) in steps {
        picture = picture
            .boxed(ink, (x, 74.0), (106.0, 44.0), name)
            .arrow(blue, (x - 29.0, 96.0), (x - 2.0, 96.0))
            .arrow(muted, (x + 53.0, 119.0), (x + 53.0, 240.0))
            .boxed(muted, (x, 242.0), (106.0, 44.0), name)
            .arrow(orange, (x - 29.0, 264.0), (x - 2.0, 264.0));
    }
    let svg = picture
        .arrow(orange, (601.0, 264.0), (626.0, 264.0))
        .text(muted, Align::Left, (556.0, 180.0), "what was learned")
        .svg()?;
    println!("{svg}");
    Ok(())
}
