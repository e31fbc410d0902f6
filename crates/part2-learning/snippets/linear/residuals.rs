//! What a fitted model leaves over: residuals add up to zero, and R² says how much is explained.

use learning::linear_model::LinearRegression;
use ndarray::s;
use numerics::estimator::{Fit, Predict};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&data::PENGUIN_FEATURES)?; // the mass is the last column
    let (x, y) = (flock.slice(s![.., ..3]), flock.column(3));
    let predicted = LinearRegression::default().fit(x, y)?.predict(x)?;
    let residuals = &y - &predicted;
    println!("scale says g  {}", show::vector(y.slice(s![..3]), 0));
    println!("prediction g  {}", show::vector(predicted.slice(s![..3]), 0));
    println!("residual g    {}", show::vector(residuals.slice(s![..3]), 0));
    let (sum, products) = (show::fixed(residuals.sum(), 4), x.t().dot(&residuals));
    println!("sum of all 342 {sum}, products with the columns {}\n", show::vector(products, 4));
    let (around, left) = ((&y - stats::mean(y)?).pow2().sum(), residuals.pow2().sum());
    for (name, sum) in [("around the mean", around), ("left over", left)] {
        let (squares, rmse_g) = (show::integer(sum.round()), (sum / 342.0).sqrt());
        println!("squares {name:<15} {squares:>11} g², RMSE {} g", show::fixed(rmse_g, 1));
    }
    println!("R² = 1 - left over / around the mean = {}", show::fixed(1.0 - left / around, 4));
    Ok(())
}
