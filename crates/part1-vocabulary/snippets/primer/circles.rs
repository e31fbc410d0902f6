//! Deep learning lies inside machine learning, which lies inside artificial intelligence.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let description = "Three boxes, one in another: artificial intelligence, with a rule written \
        by a person; in it machine learning, with a fitted threshold; in it deep learning.";
    let (muted, left) = (Color::Muted, Align::Left);
    let diagram = Diagram::new("Which word contains which", description)
        .size(680, 330)
        .boxed(Color::Ink, (20.0, 50.0), (640.0, 260.0), "")
        .boxed(Color::Blue, (240.0, 85.0), (405.0, 210.0), "")
        .boxed(Color::Orange, (455.0, 125.0), (175.0, 155.0), "")
        .heading((36.0, 76.0), "artificial intelligence")
        .text(muted, left, (36.0, 150.0), "“Gentoo above 205 mm”,\nwritten by a person")
        .text(muted, left, (36.0, 220.0), "a chess program\nthat searches moves")
        .heading((256.0, 112.0), "machine learning")
        .text(muted, left, (256.0, 150.0), "the threshold 206 mm,\nfitted to penguins")
        .text(muted, left, (256.0, 220.0), "the counts of\nnext letters")
        .heading((471.0, 152.0), "deep learning")
        .text(muted, left, (471.0, 190.0), "many layers of\nweighted sums:\nParts III and IV");
    println!("{}", diagram.svg()?);
    Ok(())
}
