//! The cross-entropy from candle's operations, for any size of logits, beside candle-nn's own.

use candle_core::{Device, Tensor, Var};
use candle_nn::loss;
use part3_networks::candle::slopes;
use tensors::Result;

pub fn main() -> Result<()> {
    let truth = tensors::ids(&[0, 2])?;
    let logits = Var::new(&[[2.0, 1.0, -1.0], [1001.0, 1000.0, 999.0]], &Device::Cpu)?;
    for (name, loss) in [
        ("ours  ", cross_entropy(&logits, &truth)?),
        ("theirs", loss::cross_entropy(&logits, &truth)?),
    ] {
        let slopes = slopes(&loss.backward()?, &logits)?.to_vec2::<f64>()?;
        println!("{name}  loss {}", show::fixed(loss.to_scalar::<f64>()?, 6));
        for row in slopes {
            println!("        slopes {}", show::vector(row, 6));
        }
    }
    Ok(())
}

/// The mean over the rows of log Σ exp(logits) − the logit of the truth. Shapes: (n, k) and (n,).
fn cross_entropy(logits: &Tensor, truth: &Tensor) -> Result<Tensor> {
    // yours: each row's largest logit off, as a constant; then exp, sum, log, gather
    let largest = logits.max_keepdim(1)?.detach(); // (n, 1)
    let logits = logits.broadcast_sub(&largest)?; // (n, k)
    let log_sums = logits.exp()?.sum_keepdim(1)?.log()?; // (n, 1)
    let of_truth = logits.gather(&truth.unsqueeze(1)?, 1)?; // (n, 1)
    Ok((log_sums - of_truth)?.mean_all()?)
    // end
}
