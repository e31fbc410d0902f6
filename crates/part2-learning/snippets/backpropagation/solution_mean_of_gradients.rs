//! The gradient of a mean loss is the mean of the samples' gradients.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, s};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, Rng};
use part2_learning::backpropagation::Network;

pub fn main() -> Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let network = Network::random(2, 3, 3, &mut Rng::new(3))?;
    let (_, of_all) = network.loss_and_gradient(&x, &y)?;
    println!("slopes of w1, all penguins at once\n{}", show::matrix(&of_all.w1, 6));
    let mean = mean_of_slopes(&network, &x, &y)?;
    println!("mean of {} penguins' slopes\n{}", y.len(), show::matrix(&mean, 6));
    Ok(())
}

fn mean_of_slopes(network: &Network, x: &Array2<f64>, y: &Array1<usize>) -> Result<Array2<f64>> {
    // yours: the mean of the slopes of w1 that each penguin has alone
    let mut mean = Array2::zeros((2, 3));
    for i in 0..y.len() {
        let (_, of_one) =
            network.loss_and_gradient(x.slice(s![i..i + 1, ..]), y.slice(s![i..i + 1]))?;
        mean += &(of_one.w1 / y.len() as f64);
    }
    Ok(mean)
    // end
}
