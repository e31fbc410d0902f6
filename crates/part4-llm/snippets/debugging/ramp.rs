//! The loss while the learning rate climbs from 0.001 to 10.
//! kind: figure

use numerics::Result;
use part4_llm::debugging::ramp;
use show::figure::{Color, Figure};

pub fn main() -> Result<()> {
    let points = ramp()?.into_iter().map(|(rate, loss)| (libm::log10(rate), loss));
    let figure = Figure::new("The loss while the learning rate climbs", "D")
        .x_label("learning rate, as a power of ten")
        .y_label("loss (nats)")
        .y_range(1.0, 5.0)
        .vline(libm::log10(0.3), "0.3")
        .line("", Color::Blue, points);
    println!("{}", figure.svg()?);
    Ok(())
}
