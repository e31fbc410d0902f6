//! Sums on the way up and slopes on the way back, layer by layer, for five starts of 20 layers.
//! kind: figure

use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::{Result, Rng};
use part3_networks::{initialization::size, unseen};
use show::figure::{Color, Figure, panels};

pub fn main() -> Result<()> {
    let digits = unseen();
    let sizes = [vec![64], vec![32; 19], vec![10]].concat();
    let axes = |title: &str| {
        let figure = Figure::new(title, "").size(400, 380).x_label("layer").y_label("power of ten");
        figure.x_range(1.0, 20.0).y_range(-32.0, 6.0)
    };
    let (mut up, mut back) = (axes("The sums of each layer"), axes("The slopes of its weights"));
    for (name, color, init) in [
        ("normal, 0.4", Color::Red, Init::Normal { std_dev: 0.4 }),
        ("He", Color::Blue, Init::HeNormal),
        ("Xavier", Color::Green, Init::XavierNormal),
        ("nn.Linear", Color::Orange, Init::Torch),
        ("normal, 0.01", Color::Muted, Init::Normal { std_dev: 0.01 }),
    ] {
        let network = Mlp::new(&sizes, Activation::Relu, init, &mut Rng::new(1))?;
        let forward = network.forward(&digits.x_train)?;
        let (_, slopes) = network.loss_and_gradient(&digits.x_train, &digits.y_train)?;
        let points = |size: &dyn Fn(usize) -> f64| -> Vec<(f64, f64)> {
            (0..20).map(|i| (i as f64 + 1.0, libm::log10(size(i)))).collect()
        };
        up = up.line(name, color, points(&|i| size(forward.sums()[i].view())));
        back = back.line(name, color, points(&|i| size(slopes.weights(i))));
    }
    let about = "Left: the sums of each layer, as a power of ten. Normal with 0.4 climbs to 3, He \
                 ends near −1, Xavier near −4, nn.Linear stays at −1, normal with 0.01 falls to \
                 −29. Right: the slopes of each layer's weights.";
    println!("{}", panels("Twenty layers before the first step", about, 2, &[&up, &back])?);
    Ok(())
}
