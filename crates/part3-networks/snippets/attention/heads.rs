//! Several heads share one width: by hand and by the library, the same numbers.

use candle_core::{D, Tensor};
use candle_nn::ops::softmax;
use ndarray::{Array2, s};
use networks::attention::{Mask, MultiHead};
use numerics::Rng;

pub fn main() -> tensors::Result<()> {
    let x = Rng::new(2).normals((5, 8)); // (n_words, width)
    for n_heads in [1, 2, 4] {
        let layer = MultiHead::random(8, n_heads, &mut Rng::new(1))?;
        let n_parameters = layer.n_parameters();
        println!("heads {n_heads}, numbers each {}: {n_parameters} parameters", 8 / n_heads);
        for weights in layer.weights(x.view(), x.view(), Mask::None)? {
            println!("  word 1 takes {}", show::vector(weights.slice(s![0, ..]), 3));
        }
        let ours = layer.forward(x.view(), x.view(), Mask::None)?;
        let candle: Array2<f64> = tensors::array(&in_candle(&layer, &tensors::tensor(&x)?)?)?;
        let alike = (ours - candle).iter().all(|x| x.abs() < 1e-12);
        println!("  the library gives the same: {alike}");
    }
    Ok(())
}

fn in_candle(layer: &MultiHead, x: &Tensor) -> tensors::Result<Tensor> {
    let (n_words, width) = x.dims2()?;
    let size = width / layer.n_heads;
    let split = |w: &Array2<f64>| -> tensors::Result<Tensor> {
        let all = x.matmul(&tensors::tensor(w)?)?.reshape((n_words, layer.n_heads, size))?;
        Ok(all.transpose(0, 1)?.contiguous()?) // (n_heads, n_words, size)
    };
    let (q, k, v) = (split(&layer.query)?, split(&layer.key)?, split(&layer.value)?);
    let scores = (q.matmul(&k.t()?)? / (size as f64).sqrt())?; // (n_heads, n_words, n_words)
    let found = softmax(&scores, D::Minus1)?.matmul(&v)?;
    let side_by_side = found.transpose(0, 1)?.reshape((n_words, width))?;
    Ok(side_by_side.matmul(&tensors::tensor(&layer.output)?)?)
}
