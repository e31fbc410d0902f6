//! The loss on second copies, over the steps of training: one block and two.
//! kind: figure

use language::gpt::repeats_log;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let log = repeats_log(); // (blocks, step, nats), the mean of 25 steps each
    let curve = |wanted: usize| {
        let lines = log.iter().filter(|(n_layers, _, _)| *n_layers == wanted);
        lines.map(|&(_, step, loss)| (step as f64, loss)).collect::<Vec<_>>()
    };
    let figure = Figure::new(
        "Loss on the second copy over the steps",
        "Two curves over 1,000 steps. Both fall from 2.9 to 2.3 nats in the first 300 steps. Then \
         the one with two blocks drops below 0.5 within 150 steps, and the one with a single \
         block stays above 2.",
    )
    .x_label("step")
    .y_label("loss (nats)")
    .line("one block", Color::Orange, curve(1))
    .line("two blocks", Color::Blue, curve(2));
    println!("{}", figure.svg()?);
    Ok(())
}
