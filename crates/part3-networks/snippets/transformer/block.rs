//! A transformer block by hand and in candle: twice something is added to what was there.

use candle_core::Tensor;
use ndarray::{Array1, Array2};
use networks::attention::{Mask, MultiHead};
use networks::normalization::layer_norm;
use numerics::Rng;
use part3_networks::transformer::{Block, Positions, causal_mask};

pub fn main() -> tensors::Result<()> {
    let mut rng = Rng::new(1);
    let x = rng.normals((5, 8)); // (n_words, width)
    let look_up = MultiHead::random(8, 2, &mut rng)?; // two heads
    let (up, down) = (rng.normals((8, 32)) / 3.0, rng.normals((32, 8)) / 6.0);

    let (ones, zeros) = (Array1::ones(8), Array1::zeros(8));
    let normalized = |x: &Array2<f64>| layer_norm(x, &ones, &zeros, 1e-5);
    let asking = normalized(&x)?; // pre-norm
    let attended = &x + &look_up.forward(asking.view(), asking.view(), Mask::Causal)?;
    // The feed-forward layer, each word by itself.
    let hidden = normalized(&attended)?.dot(&up).mapv(|z| z.max(0.0)); // (n_words, 4 · width)
    let output = &attended + &hidden.dot(&down);
    println!("x, attended, output {}, hidden {}", show::shape(&output), show::shape(&hidden));
    println!("last word before {}", show::vector(x.row(4), 3));
    println!("           after {}", show::vector(output.row(4), 3));

    let block = Block::with_weights(&look_up, &up, &down)?;
    let x = tensors::tensor(&x)?.unsqueeze(0)?; // (n_sequences, n_words, width)
    let theirs = block.forward(&x, Some(&causal_mask(5)?), &Positions::None)?;
    let slopes = theirs.sqr()?.sum_all()?.backward()?;
    let theirs: Array2<f64> = tensors::array(&theirs.squeeze(0)?)?;
    let alike = (theirs - output).iter().all(|difference| difference.abs() < 1e-10);
    println!("the library's block gives the same: {alike}");
    let moves = |weights: &Tensor| slopes.get(weights).is_some();
    let n_moving = block.parameters().iter().filter(|(_, weights)| moves(weights)).count();
    println!("parameters with a slope: {n_moving} of {}", block.parameters().len());
    Ok(())
}
