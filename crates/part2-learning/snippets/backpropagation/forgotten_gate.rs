//! A backward pass that forgets ReLU's gate: wrong slopes, and the loss falls all the same.

use learning::preprocessing::StandardScaler;
use ndarray::Array2;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::functions::softmax_rows;
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let (mut lower, mut rows) = (0, Vec::new());
    for start in 0..20 {
        let (right, wrong) = (walk(start, 0.0)?, walk(start, 1.0)?);
        rows.push(show::row![start, ([right[0], wrong[0], right[1], right[2], wrong[2]], 4)]);
        lower += usize::from(right[2] < wrong[2]);
    }
    let header = ["start", "slope", "no gate", "loss before", "after", "no gate"];
    println!("{}", show::table(&header, &rows[3..8]));
    println!("lower in the end with the gate: {lower} of 20 starts");
    Ok(())
}

/// A slope, and the loss before and after 200 steps. Closed gates send `closed` of a slope back.
fn walk(seed: u64, closed: f64) -> Result<[f64; 3]> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let one_hot = Array2::from_shape_fn((342, 3), |(i, k)| if y[i] == k { 1.0 } else { 0.0 });
    let (mut rng, mut walk) = (Rng::new(seed), Vec::new());
    let (mut w1, mut w2) = (rng.normals((2, 4)), rng.normals((4, 3)));
    for _ in 0..=200 {
        let hidden = x.dot(&w1).mapv(|z| z.max(0.0));
        let shares = softmax_rows(&hidden.dot(&w2));
        let d_logits = (&shares - &one_hot) / 342.0;
        let gate = hidden.mapv(|h| if h > 0.0 { 1.0 } else { closed });
        let d_w1 = x.t().dot(&(d_logits.dot(&w2.t()) * gate));
        walk.push((d_w1[[0, 0]], -(&one_hot * &shares.mapv(libm::log)).sum() / 342.0));
        w2.scaled_add(-0.2, &hidden.t().dot(&d_logits));
        w1.scaled_add(-0.2, &d_w1);
    }
    Ok([walk[0].0, walk[0].1, walk[200].1])
}
