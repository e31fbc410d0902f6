//! The stored run: bits per byte in training and held out, beside two lines from counting.
//! kind: figure

use std::f64::consts::LN_2;

use language::gpt::moby_dick_log;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let log = moby_dick_log();
    let start = 60; // before, the loss is far above the picture
    let last = log.last().map_or(0, |line| line.step) as f64;
    let lines = log.iter().filter(|line| line.step >= start);
    let training = lines.map(|line| (line.step as f64, line.loss_nats / LN_2)).collect::<Vec<_>>();
    let held_out: Vec<(f64, f64)> = log
        .iter()
        .filter(|line| line.step >= start)
        .filter_map(|line| Some((line.step as f64, line.held_out_bits_per_byte?)))
        .collect();
    let level = |bits| vec![(0.0, bits), (last, bits)];
    let figure = Figure::new(
        "Bits per byte over the steps of training",
        "Bits per byte over 5,000 steps of training. The training loss falls from 4 to about 1.8, \
         fast at first; the held-out curve follows it a little above. Two flat lines: the byte \
         before at 3.46, six bytes counted at 2.035.",
    )
    .x_label("step")
    .y_label("bits per byte")
    .line("training", Color::Muted, training)
    .line("held out", Color::Blue, held_out)
    .line("the byte before", Color::Green, level(3.459))
    .line("counts, Kneser–Ney", Color::Orange, level(2.035));
    println!("{}", figure.svg()?);
    Ok(())
}
