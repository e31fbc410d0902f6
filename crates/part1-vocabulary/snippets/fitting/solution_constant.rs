//! A model with a bias alone walks to the mean under the squared loss, and nowhere else.

use ndarray::{Array1, array};
use numerics::stats;
use part1_vocabulary::fitting::WalkDownhill;

pub fn main() -> numerics::Result<()> {
    let y = Array1::from(data::penguins_column("body_mass_g")?) / 1000.0;
    let loss = |at: ndarray::ArrayView1<'_, f64>| {
        // yours: the mean of the squared misses of the constant at[0]
        let misses = at[0] - &y;
        misses.mapv(|miss| miss * miss).sum() / y.len() as f64
        // end
    };
    let path = WalkDownhill::default().run(loss, array![0.0].view())?;
    println!("after 100 steps  {} kg", show::fixed(path.end[0], 4));
    println!("mean             {} kg", show::fixed(stats::mean(&y)?, 4));
    println!("last loss        {} kg²", show::fixed(path.losses[100], 4));
    println!("variance         {} kg²", show::fixed(stats::variance(&y, 0)?, 4));
    Ok(())
}
