//! The seventeen pictures of writers never met that the network misreads.
//! kind: figure

use ndarray::Array2;
use networks::figures::reader;
use numerics::estimator::Predict;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let (digits, writers) = (part3_networks::unseen(), data::digit_writers());
    let answers = reader()?.predict(&digits.x_test)?;
    let mut diagram = Diagram::new(
        "Written → read",
        "Seventeen small pictures of digits, each with the digit that was written and the digit \
         that was read: two by writer 10, ten by writer 12, five by writer 13.",
    )
    .size(640, 250);
    let wrong = (0..510).filter(|&i| answers[i] != digits.y_test[i]);
    for (place, i) in wrong.enumerate() {
        let (left, top) = (18.0 + 68.0 * (place % 9) as f64, 44.0 + 100.0 * (place / 9) as f64);
        let pixels = digits.x_test.row(i);
        let read = format!("{} → {}", digits.y_test[i], answers[i]);
        let writer = format!("no. {}", writers[1287 + i]);
        diagram = diagram
            .shades((left, top), 7.0, Array2::from_shape_fn((8, 8), |(r, c)| pixels[8 * r + c]))
            .text(Color::Ink, Align::Center, (left + 28.0, top + 70.0), &read)
            .text(Color::Muted, Align::Center, (left + 28.0, top + 86.0), &writer);
    }
    println!("{}", diagram.svg()?);
    Ok(())
}
