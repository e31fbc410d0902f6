//! Five schedules over forty steps: where each lets the learning rate fall.
//! kind: figure

use learning::optim::Schedule;
use numerics::Result;
use show::figure::{Color, Figure};

pub fn main() -> Result<()> {
    let points = |schedule: Schedule| -> Result<Vec<(f64, f64)>> {
        (0..=40).map(|step| Ok((step as f64, schedule.factor(step)?))).collect()
    };
    let cosine = Schedule::Cosine { n_steps: 32, lowest: 0.0 };
    let svg = Figure::new(
        "Five ways to lower a learning rate",
        "The factor of the learning rate over 40 steps. The staircase halves it every 10 steps. \
         The exponential falls fastest at first. Inverse of time falls early and never ends. The \
         cosine stays high, falls in the middle and ends at zero. With a warm-up it rises for 8 \
         steps first.",
    )
    .x_label("step")
    .y_label("factor")
    .x_range(0.0, 40.0)
    .y_range(0.0, 1.05)
    .step("staircase", Color::Green, points(Schedule::Staircase { every: 10, factor: 0.5 })?)
    .line("exponential", Color::Red, points(Schedule::Exponential { factor: 0.9 })?)
    .line("inverse of time", Color::Muted, points(Schedule::InverseTime { half_after: 10.0 })?)
    .line("cosine", Color::Blue, points(Schedule::Cosine { n_steps: 40, lowest: 0.0 })?)
    .line(
        "warm-up, then cosine",
        Color::Orange,
        points(Schedule::WarmUp { n_steps: 8, then: Box::new(cosine) })?,
    )
    .svg()?;
    println!("{svg}");
    Ok(())
}
