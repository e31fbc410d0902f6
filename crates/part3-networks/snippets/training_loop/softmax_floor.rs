//! Softmax before the cross-entropy: the loss has a floor, and the slope is gone where it counts.

use candle_core::{Device, Var};
use candle_nn::{loss, ops::softmax};

pub fn main() -> tensors::Result<()> {
    let truth = tensors::ids(&[0])?;
    let mut rows = Vec::new();
    for logit in [-20.0, -5.0, 0.0, 5.0, 20.0] {
        let mut logits = [0.0; 10]; // ten classes, class 0 is the truth
        logits[0] = logit;
        let logits = Var::new(&[logits], &Device::Cpu)?;
        let mut cells = Vec::new();
        for scores in [logits.as_tensor().clone(), softmax(&logits, 1)?] {
            let loss = loss::cross_entropy(&scores, &truth)?;
            let slopes = loss.backward()?;
            let slope = slopes.get(&logits).map(|slopes| slopes.to_vec2::<f64>()).transpose()?;
            cells.extend([loss.to_scalar::<f64>()?, slope.map_or(f64::NAN, |slope| slope[0][0])]);
        }
        rows.push(show::row![(logit, 0), (cells, 4)]);
    }
    let header = ["logit of the truth", "loss", "slope", "after softmax: loss", "slope"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
