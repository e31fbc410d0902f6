//! The loss of both walks, step by step: raw features creep, standardized ones arrive.
//! kind: figure

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, ArrayView1, s};
use numerics::estimator::{FitUnsupervised, Transform};
use part1_vocabulary::fitting::WalkDownhill;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let columns = ["flipper_length_mm", "bill_depth_mm", "body_mass_g"];
    let flock = data::penguins_matrix(&columns)?;
    let (raw, y) = (flock.slice(s![.., ..2]).to_owned(), &flock.column(2) / 1000.0);
    let standardized = StandardScaler.fit(&raw)?.transform(&raw)?;
    let description = "Two falling curves of the loss over forty steps. With standardized features \
        it reaches the bottom, 0.15, after ten steps. With raw features it stays at 0.31.";
    let figure = Figure::new("The same walk, two scales", description)
        .size(640, 340)
        .x_label("step")
        .y_label("loss (kg²)")
        .y_range(0.0, 0.8)
        .line("", Color::Orange, losses(&raw, &y, 0.00002)?)
        .line("", Color::Blue, losses(&standardized, &y, 0.3)?)
        .hline(0.6413, "baseline: a constant")
        .label(Color::Orange, 30.0, 0.36, "raw features")
        .label(Color::Blue, 30.0, 0.2, "standardized features");
    println!("{}", figure.svg()?);
    Ok(())
}

fn losses(x: &Array2<f64>, y: &Array1<f64>, rate: f64) -> numerics::Result<Vec<(f64, f64)>> {
    let loss = |at: ArrayView1<'_, f64>| {
        let misses = x.dot(&at.slice(s![1..])) + at[0] - y;
        misses.dot(&misses) / y.len() as f64
    };
    let walk = WalkDownhill { learning_rate: rate, n_steps: 40, ..Default::default() };
    let losses = walk.run(loss, &[0.0; 3])?.losses;
    Ok(losses.into_iter().enumerate().map(|(step, loss)| (step as f64, loss)).collect())
}
