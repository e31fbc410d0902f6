//! A model with a bias alone walks to the mean under the squared loss.

use ndarray::{Array1, ArrayView1};
use numerics::stats;
use part1_vocabulary::fitting::WalkDownhill;

pub fn main() -> numerics::Result<()> {
    let y = Array1::from(data::penguins_column("body_mass_g")?) / 1000.0;
    let loss = |at: ArrayView1<'_, f64>| {
        // yours: the mean of the squared misses of the constant at[0]
        (at[0] - &y).mapv(|miss| miss * miss).sum() / y.len() as f64
        // end
    };
    let path = WalkDownhill::default().run(loss, &[0.0])?; // 100 steps, rate 0.1
    println!("end of the walk  {} kg", show::fixed(path.end[0], 4));
    println!("mean             {} kg", show::fixed(stats::mean(&y)?, 4));
    println!("loss there       {} kg²", show::fixed(path.losses[100], 4));
    println!("variance         {} kg²", show::fixed(stats::variance(&y, 0)?, 4));
    println!("the root         {} g", show::fixed(path.losses[100].sqrt() * 1000.0, 0));
    Ok(())
}
