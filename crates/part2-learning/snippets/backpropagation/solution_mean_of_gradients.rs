//! The gradient of a mean loss is the mean of the samples' gradients.

use ndarray::{Array2, Axis, s};
use numerics::Rng;
use part2_learning::backpropagation::Network;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = (&x - &x.mean_axis(Axis(0)).unwrap_or_default()) / x.std_axis(Axis(0), 0.0);
    let y = y.to_vec();
    let network = Network::random(2, 3, 3, &mut Rng::new(3))?;

    let (_, of_all) = network.loss_and_gradient(x.view(), &y)?;
    let mut mean = Array2::zeros((2, 3));
    for i in 0..y.len() {
        let (_, of_one) = network.loss_and_gradient(x.slice(s![i..i + 1, ..]), &y[i..i + 1])?;
        mean += &(of_one.w1 / y.len() as f64);
    }
    println!("slopes of w1, all penguins at once\n{}", show::matrix(&of_all.w1, 6));
    println!("mean of {} penguins' slopes\n{}", y.len(), show::matrix(&mean, 6));
    Ok(())
}
