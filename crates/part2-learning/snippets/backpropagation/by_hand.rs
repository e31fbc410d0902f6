//! A neural network on 342 penguins: the slopes of all its weights, in five products.

use learning::preprocessing::StandardScaler;
use ndarray::Array2;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::functions::softmax_rows;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let one_hot = Array2::from_shape_fn((342, 3), |(i, k)| if y[i] == k { 1.0 } else { 0.0 });
    let mut rng = Rng::new(7);
    let (mut w1, w2) = (rng.normals((4, 5)) * 0.5, rng.normals((5, 3)) * 0.5);
    let surprise = |shares: &Array2<f64>| -(&one_hot * &shares.mapv(libm::log)).sum() / 342.0;

    // Forward: (342, 4) → (342, 5) → (342, 3) → one number.
    let sums = x.dot(&w1);
    let hidden = sums.mapv(|z| z.max(0.0));
    let shares = softmax_rows(&hidden.dot(&w2));
    let loss = surprise(&shares);

    // Backward: the same numbers in the opposite order.
    let d_logits = (&shares - &one_hot) / 342.0;
    let d_w2 = hidden.t().dot(&d_logits);
    let d_hidden = d_logits.dot(&w2.t());
    let d_sums = d_hidden * sums.mapv(|z| if z > 0.0 { 1.0 } else { 0.0 });
    let d_w1 = x.t().dot(&d_sums);
    println!("loss {}", show::fixed(loss, 4));
    println!("slopes of w2 {}\n{}", show::shape(&d_w2), show::matrix(&d_w2, 4));
    println!("slopes of w1 {}\n{}", show::shape(&d_w1), show::matrix(&d_w1, 4));

    w1[[0, 2]] += 1e-6;
    let nudged = surprise(&softmax_rows(&x.dot(&w1).mapv(|z| z.max(0.0)).dot(&w2)));
    println!("first row, third column of w1, measured {}", show::fixed((nudged - loss) / 1e-6, 4));
    Ok(())
}
