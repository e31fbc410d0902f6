//! Walking downhill with raw and with standardized features: a thousand steps against ten.

use learning::preprocessing::StandardScaler;
use ndarray::{Array2, ArrayView1, s};
use numerics::estimator::{FitUnsupervised, Transform};
use part1_vocabulary::fitting::WalkDownhill;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm", "body_mass_g"])?;
    let (raw, y) = (flock.slice(s![.., ..2]).to_owned(), &flock.column(2) / 1000.0); // mm, kg
    let standardized = StandardScaler.fit(&raw)?.transform(&raw)?;
    let walk = |x: &Array2<f64>, learning_rate, n_steps| {
        let loss = |at: ArrayView1<'_, f64>| {
            let misses = x.dot(&at.slice(s![1..])) + at[0] - &y;
            misses.dot(&misses) / y.len() as f64
        };
        let walk = WalkDownhill { learning_rate, n_steps, ..Default::default() };
        Ok::<_, numerics::Error>(walk.run(loss, &[0.0; 3])?.losses)
    };
    let (slow, fast) = (walk(&raw, 0.00002, 1000)?, walk(&standardized, 0.3, 100)?);
    let rows = [0, 1, 2, 5, 10, 20, 100].map(|i| show::row![i, ([slow[i], fast[i]], 4)]);
    println!("{}", show::table(&["step", "loss kg², raw", "loss kg², standardized"], &rows));
    println!("raw, after a thousand: {} kg²", show::fixed(slow[1000], 4));
    let too_far = walk(&raw, 0.00003, 20)?[20];
    println!("raw, longer steps, after 20: {} kg²", show::fixed(too_far, 0));
    Ok(())
}
