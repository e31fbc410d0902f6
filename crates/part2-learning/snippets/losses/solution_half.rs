//! At q one half the quantile loss is half the absolute error; its best guess is the median.

use learning::losses::{Loss, best_constant, quantile_loss};
use learning::metrics::mean_absolute_error;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let y = array![3.25, 3.45, 3.65, 3.75, 3.8];
    let p = array![3.5, 3.5, 3.5, 3.5, 3.5];
    let quantile = quantile_loss(&y, &p, 0.5)?;
    let absolute = mean_absolute_error(&y, &p)?;
    println!("quantile loss at 0.5       {}", show::fixed(quantile, 3));
    println!("half the absolute error    {}", show::fixed(absolute / 2.0, 3));
    let best = best_constant(Loss::Quantile { q: 0.5 }, &y)?;
    println!("best guess                 {}", show::fixed(best, 2));
    Ok(())
}
