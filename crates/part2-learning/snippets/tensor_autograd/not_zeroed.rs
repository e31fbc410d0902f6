//! Gradient accumulation on purpose, and by accident: old gradients that were never set to zero.

use learning::preprocessing::StandardScaler;
use learning::tensor_autograd::Tape;
use ndarray::{ArrayD, Axis, s};
use numerics::Result;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> Result<()> {
    let diabetes = data::diabetes();
    let x = StandardScaler.fit(&diabetes.x)?.transform(&diabetes.x)?;
    let y = (&diabetes.y - 152.0) / 77.0;
    // The squared error of some patients, over 442, and its gradient.
    let pass = |w: &ArrayD<f64>, from: usize, to: usize| -> Result<(f64, ArrayD<f64>)> {
        let tape = Tape::new();
        let w = tape.leaf(w.clone());
        let predicted = tape.constant(x.slice(s![from..to, ..]).to_owned()).matmul(w)?;
        let y = tape.constant(y.slice(s![from..to]).insert_axis(Axis(1)).to_owned());
        let loss = (predicted - y)?.powi(2).sum() / 442.0;
        Ok((loss.item()?, loss.backward()?.take(w)?))
    };

    let start = ArrayD::zeros(vec![10, 1]);
    let halves = pass(&start, 0, 221)?.1 + pass(&start, 221, 442)?.1;
    println!("442 patients at once  {}", show::vector(pass(&start, 0, 442)?.1.iter().take(4), 4));
    println!("221 + 221, added up   {}", show::vector(halves.iter().take(4), 4));
    for set_to_zero in [true, false] {
        let (mut w, mut gradient) = (start.clone(), ArrayD::zeros(vec![10, 1]));
        println!("gradient set to zero before each step: {set_to_zero}");
        for step in 0..=60 {
            let (loss, new) = pass(&w, 0, 442)?;
            gradient = if set_to_zero { new } else { gradient + new };
            if [0, 1, 3, 5, 6, 60].contains(&step) {
                println!("  loss after {step:>2} steps {}", show::fixed(loss, 4));
            }
            w.scaled_add(-0.1, &gradient);
        }
    }
    Ok(())
}
