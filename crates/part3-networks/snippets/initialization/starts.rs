//! Six starts of 20 layers, from a vanishing gradient to an exploding gradient; two epochs each.

use learning::optim::Adam;
use ndarray::s;
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::{Result, Rng};
use part3_networks::{
    initialization::{size, train},
    unseen,
};

pub fn main() -> Result<()> {
    let digits = unseen();
    let (x, y) = (digits.x_train.slice(s![..200, ..]), digits.y_train.slice(s![..200]));
    let sizes = [vec![64], vec![32; 19], vec![10]].concat();
    let rule = Adam { learning_rate: 0.002, ..Default::default() };
    let mut rows = Vec::new();
    for (name, init) in [
        ("zeros", Init::Zeros),
        ("normal, 0.01", Init::Normal { std_dev: 0.01 }),
        ("nn.Linear", Init::Torch),
        ("Xavier", Init::XavierNormal),
        ("He", Init::HeNormal),
        ("normal, 0.4", Init::Normal { std_dev: 0.4 }),
    ] {
        let (mut first, mut last, mut right) = (0.0, 0.0, 0.0);
        for seed in 1..=3 {
            let mut rng = Rng::new(seed);
            let mut network = Mlp::new(&sizes, Activation::Relu, init, &mut rng)?;
            let (_, slopes) = network.loss_and_gradient(x, y)?;
            first += size(slopes.weights(0)) / 3.0;
            last += size(slopes.weights(19)) / 3.0;
            right += train(&mut network, &digits, rule.into(), 2, &mut rng)? as f64 / 3.0;
        }
        rows.push(show::row![name, ([first, last].map(libm::log10), 1), (right, 0)]);
    }
    println!("{}", show::table(&["start", "layer 1, 10^", "layer 20, 10^", "right of 510"], &rows));
    Ok(())
}
