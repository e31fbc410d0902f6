//! Walking downhill with raw and with standardized features: a thousand steps against ten.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, ArrayView1, s};
use numerics::Result;
use numerics::estimator::{FitUnsupervised, Transform};
use part1_vocabulary::fitting::WalkDownhill;

pub fn main() -> Result<()> {
    // Body mass in kg from flipper length and bill depth in mm.
    let columns = ["flipper_length_mm", "bill_depth_mm", "body_mass_g"];
    let flock = data::penguins_matrix(&columns)?;
    let (raw, y) = (flock.slice(s![.., ..2]).to_owned(), &flock.column(2) / 1000.0);
    let standardized = StandardScaler.fit(&raw)?.transform(&raw)?;

    let raw_losses = losses(&raw, &y, 0.00002, 1000)?;
    let too_far = losses(&raw, &y, 0.00003, 20)?;
    let losses = losses(&standardized, &y, 0.3, 1000)?;
    let mut rows = Vec::new();
    for step in [0, 1, 2, 5, 10, 20, 100, 1000] {
        let cells = [raw_losses[step], losses[step]].map(|loss| show::fixed(loss, 4));
        rows.push([&[step.to_string()], &cells[..]].concat());
    }
    let header = ["step", "loss kg², raw features", "loss kg², standardized"];
    println!("{}", show::table(&header, &rows));
    let constant = y.mapv(|mass| mass - y.sum() / y.len() as f64);
    println!("baseline, a constant: {}", show::fixed(constant.dot(&constant) / y.len() as f64, 4));
    println!("raw features, longer steps, after 20: {}", show::fixed(too_far[20], 0));
    Ok(())
}

fn losses(x: &Array2<f64>, y: &Array1<f64>, rate: f64, n_steps: usize) -> Result<Vec<f64>> {
    let loss = |at: ArrayView1<'_, f64>| {
        let misses = x.dot(&at.slice(s![1..])) + at[0] - y;
        misses.dot(&misses) / y.len() as f64
    };
    let walk = WalkDownhill { learning_rate: rate, n_steps, ..Default::default() };
    Ok(walk.run(loss, Array1::zeros(3).view())?.losses)
}
