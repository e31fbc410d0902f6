//! The window on the digit: nine pixels times nine weights make one number of the result.
//! kind: figure

use part1_vocabulary::convolution::{Padding, correlate2d, sobel_x};
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let one = data::digits().image(1)?;
    let filter = sobel_x();
    let edges = correlate2d(one, &filter, Padding::Valid)?;
    let sum = format!("9 products, added: {}", edges[[4, 1]]);

    let (cell, muted) = (32.0, Color::Muted);
    let mut picture = Diagram::new(
        "One window, nine products, one number",
        "A window of three by three on the digit of eight by eight meets the nine weights of the \
         Sobel filter. The sum of the nine products, 64, is one number of the result.",
    )
    .size(720, 372)
    .shaded_cells((24.0, 84.0), cell, one, 0)
    .cells(Color::Purple, (348.0, 212.0), cell, &filter, 0)
    .cells(Color::Blue, (508.0, 116.0), cell, &edges, 0);
    picture = picture.text(muted, Align::Left, (24.0, 66.0), "the digit, 8 × 8");
    picture = picture.text(muted, Align::Center, (396.0, 198.0), "the filter, 3 × 3");
    picture = picture.text(Color::Ink, Align::Center, (396.0, 327.0), &sum);
    picture = picture.text(muted, Align::Left, (508.0, 98.0), "the result, 6 × 6");

    picture = picture.frame(Color::Orange, (56.0, 212.0), (3.0 * cell, 3.0 * cell));
    picture = picture.frame(Color::Orange, (540.0, 244.0), (cell, cell));
    for (y, end) in [(212.0, 244.0), (308.0, 276.0)] {
        picture = picture.dashed(Color::Orange, (152.0, y), (348.0, y));
        picture = picture.dashed(Color::Orange, (444.0, y), (540.0, end));
    }
    println!("{}", picture.svg()?);
    Ok(())
}
