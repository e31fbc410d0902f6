//! A species that the network has no output for, and a feature too few: the real messages.
//! twin: none (error-text)

use numerics::Rng;
use part2_learning::backpropagation::Network;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let y = y.to_vec();
    let attempts = [(2, 2), (4, 3)];
    for (n_features, n_classes) in attempts {
        let network = Network::random(n_features, 5, n_classes, &mut Rng::new(7))?;
        println!("a network for {n_features} features and {n_classes} classes:");
        match network.loss_and_gradient(x.view(), &y) {
            Ok(_) => println!("  accepted"),
            Err(error) => println!("  {error}"),
        }
    }
    Ok(())
}
