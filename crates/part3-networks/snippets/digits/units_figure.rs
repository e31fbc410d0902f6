//! What eight hidden units learned to look for: the weights at the end, less those at the start.
//! kind: figure

use ndarray::Array2;
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::Rng;
use part3_networks::digits::Recipe;
use show::figure::Diagram;

pub fn main() -> numerics::Result<()> {
    let digits = part3_networks::unseen();
    let mut diagram = Diagram::new(
        "Noise smooths what a unit looks for",
        "Two rows of eight pictures of 8 by 8 weights. Above, learned without noise: speckles. Below, with noise: strokes.",
    )
    .size(640, 260);
    let start = Mlp::new(&[64, 128, 10], Activation::Relu, Init::HeNormal, &mut Rng::new(1))?;
    let plain = Recipe { centered: true, ..Recipe::default() };
    for (row, recipe) in [plain, Recipe { input_noise: 0.15, centered: true, ..Recipe::default() }].into_iter().enumerate() {
        let network = recipe.learn(&digits.x_train, &digits.y_train, 1)?;
        for unit in 0..8 {
            let learned = &network.weights(0) - &start.weights(0);
            let learned = Array2::from_shape_fn((8, 8), |(r, c)| learned[[8 * r + c, unit]]);
            let at = (20.0 + 76.0 * unit as f64, 60.0 + 100.0 * row as f64);
            diagram = diagram.shades(at, 8.0, learned);
        }
    }
    println!("{}", diagram.svg()?);
    Ok(())
}
