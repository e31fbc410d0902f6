//! The gradient of a mean loss is the mean of the samples' gradients.

use learning::preprocessing::StandardScaler;
use ndarray::{Array2, s};
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};
use part2_learning::backpropagation::Network;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
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
