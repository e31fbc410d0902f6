//! Eval changes the logits and keeps the graph; no_grad and detach do it the other way round.

use candle_core::{DType, Tensor, Var};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::Rng;
use part3_networks::candle::variables;
use tensors::{Result, mask, tensor};

pub fn main() -> Result<()> {
    let x = tensor(&part3_networks::unseen().x_test)?;
    let network = Mlp::new(&[64, 32, 10], Activation::Relu, Init::HeNormal, &mut Rng::new(7))?;
    let layers = variables(&network, DType::F64)?;
    let mut table = Vec::new();
    for (mode, dropout) in [("train", 0.5), ("eval", 0.0)] {
        for path in ["as it is", "no_grad", "detach"] {
            let logits = logits(&x, &layers, dropout, path == "no_grad")?;
            let logits = if path == "detach" { logits.detach() } else { logits };
            let slopes = logits.mean_all()?.backward()?;
            let found = if slopes.get(&layers[0].0).is_some() { "found" } else { "none" };
            let logit = logits.get(0)?.get(3)?.to_scalar::<f64>()?;
            table.push(show::row![mode, path, (logit, 4), logits.track_op().to_string(), found]);
        }
    }
    println!("{}", show::table(&["mode", "path", "a logit", "recorded", "slopes"], &table));
    Ok(())
}

fn logits(x: &Tensor, layers: &[(Var, Var)], dropout: f64, no_grad: bool) -> Result<Tensor> {
    let cut = |var: &Var| if no_grad { var.detach() } else { var.as_tensor().clone() };
    let layers: Vec<_> = layers.iter().map(|(w, b)| (cut(w), cut(b))).collect();
    let hidden = x.matmul(&layers[0].0)?.broadcast_add(&layers[0].1)?.relu()?;
    let mask = mask::dropout(hidden.shape(), dropout, &mut Rng::new(1))?.to_dtype(DType::F64)?;
    Ok((hidden * mask)?.matmul(&layers[1].0)?.broadcast_add(&layers[1].1)?)
}
