//! A neural network on 342 penguins: every slope of its weights, in eight lines of products.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2};
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::functions::softmax_rows;
use part2_learning::backpropagation::Network;

const COLUMNS: [&str; 4] = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&COLUMNS)?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let one_hot = Array2::from_shape_fn((y.len(), 3), |(i, k)| if y[i] == k { 1.0 } else { 0.0 });
    let mut rng = Rng::new(7);
    let (w1, w2) = (rng.normals((4, 5)) * 0.5, rng.normals((5, 3)) * 0.5);

    // Forward: (342, 4) → (342, 5) → (342, 3) → one number.
    let sums = x.dot(&w1);
    let hidden = sums.mapv(|z| z.max(0.0));
    let shares = softmax_rows(&hidden.dot(&w2));
    let loss = -(&one_hot * &shares.mapv(libm::log)).sum() / y.len() as f64;
    println!("loss {}", show::fixed(loss, 4));

    // Backward: the same numbers in the opposite order.
    let d_logits = (&shares - &one_hot) / y.len() as f64;
    let d_w2 = hidden.t().dot(&d_logits);
    let d_hidden = d_logits.dot(&w2.t());
    let d_sums = &d_hidden * &sums.mapv(|z| if z > 0.0 { 1.0 } else { 0.0 });
    let d_w1 = x.t().dot(&d_sums);
    println!("slopes of w2 {}\n{}", show::shape(&d_w2), show::matrix(&d_w2, 4));
    println!("slopes of w1 {}\n{}", show::shape(&d_w1), show::matrix(&d_w1, 4));

    let network = Network { w1, b1: Array1::zeros(5), w2, b2: Array1::zeros(3) };
    let (_, gradient) = network.loss_and_gradient(x.view(), &y.to_vec())?;
    let differences = (gradient.w1 - d_w1).into_iter().chain(gradient.w2 - d_w2);
    let largest = differences.fold(0.0, |largest: f64, d| largest.max(d.abs()));
    println!("largest difference from the library  {}", show::fixed(largest, 12));
    Ok(())
}
