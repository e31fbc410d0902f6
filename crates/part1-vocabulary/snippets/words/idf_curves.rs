//! What a word weighs by the number of texts that have it: two formulas.
//! kind: figure

use learning::feature_extraction::Idf;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let (mut textbook, mut smooth) = (Vec::new(), Vec::new());
    for df in 1..=16 {
        textbook.push((df as f64, Idf::Textbook.weight(df, 16)?));
        smooth.push((df as f64, Idf::Smooth.weight(df, 16)?));
    }
    let description = "Two falling curves. The textbook's starts at 2.77 for a word of one \
        paragraph and ends at 0 for a word of all 16; scikit-learn's starts at 3.14 and ends at 1.";
    let figure = Figure::new("What a word weighs among 16 paragraphs", description)
        .size(640, 360)
        .x_label("document frequency: paragraphs that have the word")
        .y_label("idf")
        .x_range(0.0, 17.0)
        .y_range(0.0, 3.5)
        .line("", Color::Blue, textbook.clone())
        .points("", Color::Blue, textbook)
        .line("", Color::Orange, smooth.clone())
        .points("", Color::Orange, smooth)
        .label(Color::Orange, 11.0, 2.25, "scikit-learn: ln((1+n)/(1+df)) + 1")
        .label(Color::Blue, 4.9, 0.62, "textbook: ln(n/df)");
    println!("{}", figure.svg()?);
    Ok(())
}
