//! A bell of errors makes the squared loss, a Laplace distribution the absolute one.

use learning::metrics::{mean_absolute_error, mean_squared_error};
use ndarray::Array1;
use numerics::Result;
use part2_learning::likelihood::{
    gaussian_fit, gaussian_log_likelihood, laplace_fit, laplace_log_likelihood,
};

pub fn main() -> Result<()> {
    let y = Array1::from(data::penguins_column("body_mass_g")?) / 1000.0; // kg
    let n = y.len() as f64;
    let (std, scale) = (0.8, 0.7);
    let bell_constant = libm::log(std * (2.0 * std::f64::consts::PI).sqrt());
    let (mut rows, mut largest) = (Vec::new(), 0.0_f64);
    for guess_kg in [3.7, 4.05, 4.2, 4.7] {
        let guess = Array1::from_elem(y.len(), guess_kg);
        let mse = mean_squared_error(&y, &guess)?;
        let mae = mean_absolute_error(&y, &guess)?;
        let bell = -gaussian_log_likelihood(y.view(), guess.view(), std)?;
        let tent = -laplace_log_likelihood(y.view(), guess.view(), scale)?;
        let from_mse = n * (mse / (2.0 * std * std) + bell_constant);
        let from_mae = n * (mae / scale + libm::log(2.0 * scale));
        largest = largest.max((bell - from_mse).abs()).max((tent - from_mae).abs());
        let numbers = [(guess_kg, 2), (mse, 4), (bell, 3), (mae, 4), (tent, 3)];
        rows.push(numbers.map(|(x, decimals)| show::fixed(x, decimals)));
    }
    let header = ["guess, kg", "MSE", "NLL, normal", "MAE", "NLL, Laplace distribution"];
    println!("{}", show::table(&header, &rows));
    println!("largest difference from a formula in MSE or MAE  {}", show::fixed(largest, 9));
    let ((mean, std), (median, scale)) = (gaussian_fit(y.view())?, laplace_fit(y.view())?);
    println!("likeliest normal   center {}  width {}", show::fixed(mean, 4), show::fixed(std, 4));
    println!(
        "likeliest Laplace  center {}  width {}",
        show::fixed(median, 4),
        show::fixed(scale, 4)
    );
    Ok(())
}
