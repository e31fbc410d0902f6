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
    let mut losses = vec![Vec::new(); 40]; // of 20 starts with the gate, and the same without it
    for (start, losses) in losses.iter_mut().enumerate() {
        let (with_gate, mut rng) = (start < 20, Rng::new(start as u64 % 20));
        let (mut w1, mut w2) = (rng.normals((2, 4)), rng.normals((4, 3)));
        for step in 0..=200 {
            let sums = x.dot(&w1);
            let hidden = sums.mapv(|z| z.max(0.0));
            let shares = softmax_rows(&hidden.dot(&w2));
            let d_logits = (&shares - &one_hot) / y.len() as f64;
            let gate = |z: f64| if z > 0.0 || !with_gate { 1.0 } else { 0.0 };
            let d_w1 = x.t().dot(&(d_logits.dot(&w2.t()) * sums.mapv(gate)));
            if start % 20 == 3 && step == 0 {
                println!("gate {with_gate}: first slopes of w1 {}", show::vector(d_w1.row(0), 4));
            }
            losses.push(-(&one_hot * &shares.mapv(libm::log)).sum() / y.len() as f64);
            w2.scaled_add(-0.2, &hidden.t().dot(&d_logits));
            w1.scaled_add(-0.2, &d_w1);
        }
    }
    for step in [0, 20, 200] {
        let (right, wrong) = losses.split_at(20);
        let mean = |walks: &[Vec<f64>]| walks.iter().map(|walk| walk[step]).sum::<f64>() / 20.0;
        let lower = right.iter().zip(wrong).filter(|(a, b)| a[step] < b[step]).count();
        let (with, without) = (show::fixed(mean(right), 4), show::fixed(mean(wrong), 4));
        println!("step {step:>3}: loss {with} with, {without} without; lower with, {lower} of 20");
    }
    Ok(())
}
