//! A backward pass that forgets ReLU's gate: wrong slopes, and the loss falls all the same.

use learning::preprocessing::StandardScaler;
use ndarray::Array2;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::functions::softmax_rows;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let one_hot = Array2::from_shape_fn((y.len(), 3), |(i, k)| if y[i] == k { 1.0 } else { 0.0 });
    for with_gate in [true, false] {
        let mut rng = Rng::new(3);
        let (mut w1, mut w2) = (rng.normals((2, 4)), rng.normals((4, 3)));
        println!("{}", if with_gate { "with the gate" } else { "without it" });
        for step in 0..=200 {
            let sums = x.dot(&w1);
            let hidden = sums.mapv(|z| z.max(0.0));
            let shares = softmax_rows(&hidden.dot(&w2));
            let d_logits = (&shares - &one_hot) / y.len() as f64;
            let mut d_sums = d_logits.dot(&w2.t());
            if with_gate {
                d_sums *= &sums.mapv(|z| if z > 0.0 { 1.0 } else { 0.0 });
            }
            let d_w1 = x.t().dot(&d_sums);
            if step == 0 {
                println!("  slopes of w1's first row  {}", show::vector(d_w1.row(0), 4));
            }
            if [0, 20, 200].contains(&step) {
                let loss = -(&one_hot * &shares.mapv(libm::log)).sum() / y.len() as f64;
                println!("  loss after {step} steps  {}", show::fixed(loss, 4));
            }
            w2.scaled_add(-0.2, &hidden.t().dot(&d_logits));
            w1.scaled_add(-0.2, &d_w1);
        }
    }
    Ok(())
}
