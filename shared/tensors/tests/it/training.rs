//! A linear layer trained in candle is the one that ndarray trains by hand, to the digits of `f32`.

use candle_nn::{Module, Optimizer, SGD, VarMap};
use ndarray::{Array1, Array2};
use numerics::Rng;
use tensors::{Batches, seeded, to_array, to_tensor};

#[test]
fn ten_steps_of_a_linear_layer_are_those_by_hand() -> Result<(), Box<dyn std::error::Error>> {
    const RATE: f64 = 0.1;
    let mut rng = Rng::new(7);
    let x = rng.normals((20, 3)).mapv(|value| value as f32);
    let y = rng.normals((20, 1)).mapv(|value| value as f32);

    let vars = VarMap::new();
    let layer = candle_nn::linear(3, 1, seeded(&vars, Rng::new(5)))?;
    let mut weights: Array2<f32> = to_array(layer.weight())?;
    let mut bias: Array1<f32> = to_array(layer.bias().ok_or("no bias")?)?;
    let mut descent = SGD::new(vars.all_vars(), RATE)?;
    let (x_tensor, y_tensor) = (to_tensor(&x)?, to_tensor(&y)?);

    let mut losses = Vec::new();
    for _ in 0..5 {
        for rows in Batches::shuffled(20, 10, &mut rng)? {
            let (batch, wanted) =
                (Batches::select(&x_tensor, &rows)?, Batches::select(&y_tensor, &rows)?);
            let loss = (layer.forward(&batch)? - wanted)?.sqr()?.mean_all()?;
            descent.backward_step(&loss)?;
            losses.push(loss.to_scalar::<f32>()?);

            let batch = x.select(ndarray::Axis(0), &rows);
            let off = batch.dot(&weights.t()) + &bias - y.select(ndarray::Axis(0), &rows);
            let step = 2.0 * RATE as f32 / rows.len() as f32;
            weights = weights - off.t().dot(&batch) * step;
            bias = bias - off.sum_axis(ndarray::Axis(0)) * step;
        }
    }
    assert!(losses[9] < losses[0], "{losses:?}");
    let close = |a: f32, b: f32| (a - b).abs() <= 1e-6 * b.abs().max(1.0);
    let trained: Array2<f32> = to_array(layer.weight())?;
    assert!(trained.iter().zip(&weights).all(|(a, b)| close(*a, *b)), "{trained} {weights}");
    let trained: Array1<f32> = to_array(layer.bias().ok_or("no bias")?)?;
    assert!(trained.iter().zip(&bias).all(|(a, b)| close(*a, *b)), "{trained} {bias}");
    Ok(())
}
