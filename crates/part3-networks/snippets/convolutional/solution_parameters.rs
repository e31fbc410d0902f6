//! The page's network, layer by layer: what comes out, and how many parameters that takes.

use networks::convolution::{ConvNet, Layer};
use numerics::{Result, Rng};
use part3_networks::convolutional::layers;

pub fn main() -> Result<()> {
    let (mut side, mut channels, mut total, mut rows) = (8, 1, 0, Vec::new());
    for layer in layers(false) {
        let count = parameters(layer, side, channels);
        (side, channels) = match layer {
            Layer::Conv { n_outputs, .. } => (side, n_outputs),
            Layer::MaxPool { size } => (side / size, channels),
            Layer::Linear { n_outputs } => (1, n_outputs),
            _ => (side, channels),
        };
        let name = match layer {
            Layer::Conv { .. } => "filters of 3 × 3",
            Layer::MaxPool { .. } => "largest of 2 × 2",
            Layer::Linear { .. } => "linear layer",
            _ => continue, // dropout changes no shape
        };
        rows.push(show::row![name, format!("({channels}, {side}, {side})"), count]);
        total += count;
    }
    println!("{}", show::table(&["layer", "values after it", "parameters"], &rows));
    let network = ConvNet::new((1, 8, 8), &layers(false), &mut Rng::new(1))?;
    println!("all {total}, in the library {}", network.n_parameters());
    Ok(())
}

fn parameters(layer: Layer, side: usize, channels: usize) -> usize {
    // yours: filters have a scale and a shift for each output, the linear layer a bias
    match layer {
        Layer::Conv { n_outputs, side: f } => (f * f * channels + 2) * n_outputs,
        Layer::Linear { n_outputs } => (side * side * channels + 1) * n_outputs,
        _ => 0,
    }
    // end
}
