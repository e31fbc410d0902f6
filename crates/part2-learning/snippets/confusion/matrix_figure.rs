//! The confusion matrix of the held-out tumors, with the rates that read along a row or a column.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let svg = Diagram::new(
        "The same four counts, read along rows and along columns",
        "A table of two rows and two columns. Row benign: 102 called benign, 14 called malignant, \
         specificity 0.879. Row malignant: 31 called benign, 43 called malignant, recall 0.581. \
         The column called malignant has precision 0.754.",
    )
    .size(640, 330)
    .text(Color::Muted, Align::Center, (250.0, 70.0), "called benign")
    .text(Color::Muted, Align::Center, (410.0, 70.0), "called malignant")
    .text(Color::Muted, Align::Right, (160.0, 120.0), "is benign")
    .text(Color::Muted, Align::Right, (160.0, 200.0), "is malignant")
    .boxed(Color::Green, (175.0, 85.0), (150.0, 70.0), "102 true negatives")
    .boxed(Color::Red, (335.0, 85.0), (150.0, 70.0), "14 false positives")
    .boxed(Color::Red, (175.0, 165.0), (150.0, 70.0), "31 false negatives")
    .boxed(Color::Green, (335.0, 165.0), (150.0, 70.0), "43 true positives")
    .text(Color::Blue, Align::Left, (500.0, 112.0), "specificity")
    .text(Color::Blue, Align::Left, (500.0, 132.0), "102 / 116 = 0.879")
    .text(Color::Blue, Align::Left, (500.0, 192.0), "recall")
    .text(Color::Blue, Align::Left, (500.0, 212.0), "43 / 74 = 0.581")
    .text(Color::Purple, Align::Center, (410.0, 262.0), "precision")
    .text(Color::Purple, Align::Center, (410.0, 282.0), "43 / 57 = 0.754")
    .svg()?;
    println!("{svg}");
    Ok(())
}
