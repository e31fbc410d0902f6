//! Six questions about a table, and what to try first after each answer.
//! kind: figure

use show::figure::{Align, Color, Diagram};

const QUESTIONS: [(&str, &str, &str); 6] = [
    ("Is there a target?", "no", "k-means, then HDBSCAN\nodd rows: isolation forest"),
    (
        "Are the rows in order of time?",
        "yes",
        "seasonal naive, smoothing,\nboosting on lags of the rise",
    ),
    ("Are the columns words?", "yes", "naive Bayes,\nlogistic regression"),
    ("Must each answer be explained?", "yes", "logistic regression,\na tree of few questions"),
    ("Holes, categories, odd units?", "yes", "boosted trees; holes filled,\na forest to compare"),
    ("Some hundred rows of numbers?", "yes", "logistic regression, LDA,\nRBF SVM"),
];

pub fn main() -> numerics::Result<()> {
    let about = "Six questions one below the other, each with a way out to a box of first choices.";
    let mut picture = Diagram::new("Six questions before the first fit", about).size(640, 590);
    for (i, (question, way_out, first)) in QUESTIONS.iter().enumerate() {
        let (top, middle) = (52.0 + 76.0 * i as f64, 76.0 + 76.0 * i as f64);
        let other = if *way_out == "yes" { "no" } else { "yes" };
        picture = picture
            .boxed(Color::Ink, (20.0, top), (270.0, 48.0), question)
            .arrow(Color::Muted, (290.0, middle), (376.0, middle))
            .text(Color::Muted, Align::Center, (330.0, middle - 12.0), way_out)
            .boxed(Color::Blue, (378.0, top), (242.0, 48.0), first)
            .arrow(Color::Muted, (155.0, top + 48.0), (155.0, top + 75.0))
            .text(Color::Muted, Align::Left, (164.0, top + 61.0), other);
    }
    let last = "boosted trees and logistic regression:\nwhich is ahead, and by more than luck?";
    picture = picture.boxed(Color::Green, (20.0, 508.0), (320.0, 52.0), last);
    println!("{}", picture.svg()?);
    Ok(())
}
