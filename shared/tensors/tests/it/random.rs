//! Weights, batches and masks: the digits of numerics' own arrays for the same seed.

use candle_core::{D, Tensor};
use candle_nn::VarMap;
use ndarray::{Array1, Array2, array};
use numerics::{Result, Rng, stats};
use tensors::{Batches, Init, dropout_mask, seeded, to_array, to_tensor};
use testing::message;

type Outcome = std::result::Result<(), Box<dyn std::error::Error>>;

#[test]
fn weights_are_the_generators_numbers_as_wide_as_the_names_say() -> Result<()> {
    let (n_in, n_out) = (300, 200);
    let normals = Rng::new(7).normals((n_out, n_in));
    let he = Init::HeNormal.weights(n_in, n_out, &mut Rng::new(7))?;
    assert_eq!(he, &normals * (2.0 / 300.0_f64).sqrt());
    let xavier = Init::XavierNormal.weights(n_in, n_out, &mut Rng::new(7))?;
    assert_eq!(xavier, &normals * (2.0 / 500.0_f64).sqrt());
    for (init, limit) in [(Init::XavierUniform, 6.0 / 500.0), (Init::HeUniform, 6.0 / 300.0)] {
        let limit = f64::sqrt(limit);
        let weights = init.weights(n_in, n_out, &mut Rng::new(7))?;
        let shares = Rng::new(7).uniforms((n_out, n_in));
        assert_eq!(weights, shares.mapv(|share| limit * (2.0 * share - 1.0)));
        // A uniform distribution's standard deviation is its limit over the root of 3.
        let spread = stats::std_dev(&Array1::from_iter(weights.iter().copied()), 0)?;
        assert!((spread / (limit / 3.0_f64.sqrt()) - 1.0).abs() < 0.01, "{init:?}: {spread}");
        assert!(weights.iter().all(|weight| weight.abs() <= limit));
    }
    let told = message(Init::HeNormal.weights(0, 2, &mut Rng::new(7)));
    assert_eq!(told, "n_in is 0, but it must be at least 1");
    assert!(Init::HeNormal.weights(1 << 40, 1 << 40, &mut Rng::new(7)).is_err());
    Ok(())
}

#[test]
fn layers_of_candle_start_with_the_seeds_numbers() -> Outcome {
    let vars = VarMap::new();
    let builder = seeded(&vars, Rng::new(7));
    let layer = candle_nn::linear(3, 2, builder.pp("a"))?;
    // candle-nn's linear layer: He-uniform weights of gain √2, then a bias within ±1/√n_in.
    let mut rng = Rng::new(7);
    let limit = 3.0_f64.sqrt() * (2.0_f64.sqrt() / 3.0_f64.sqrt());
    let weights = rng.uniforms((2, 3)).mapv(|share| (-limit + 2.0 * limit * share) as f32);
    let bound = 1.0 / 3.0_f64.sqrt();
    let bias = rng.uniforms(2).mapv(|share| (-bound + 2.0 * bound * share) as f32);
    assert_eq!(to_array::<f32, _>(layer.weight())?, weights);
    assert_eq!(to_array::<f32, _>(layer.bias().ok_or("no bias")?)?, bias);

    // A second layer goes on in the same stream; a layer asked for again is the same one.
    let second = candle_nn::linear(3, 2, builder.pp("b"))?;
    let again = candle_nn::linear(3, 2, builder.pp("a"))?;
    assert_ne!(to_array::<f32, ndarray::Ix2>(second.weight())?, weights);
    assert_eq!(to_array::<f32, _>(again.weight())?, weights);
    assert_eq!(vars.all_vars().len(), 4);
    let other_shape = candle_nn::linear(5, 2, builder.pp("a"));
    let told = other_shape.err().ok_or("two shapes for one name")?.to_string();
    assert!(told.contains("a.weight has shape [2, 3] and the layer wants [2, 5]"), "{told}");
    Ok(())
}

#[test]
fn an_epoch_has_every_row_once_in_the_generators_order() -> Result<()> {
    for (n, size) in [(10, 3), (9, 3), (1, 5), (7, 1)] {
        let batches = Batches::shuffled(n, size, &mut Rng::new(7))?;
        let all: Vec<Vec<usize>> = batches.collect();
        assert_eq!(all.concat(), Rng::new(7).permutation(n));
        assert!(all.iter().rev().skip(1).all(|rows| rows.len() == size));
        assert_eq!(all.len(), n.div_ceil(size));
    }
    assert!(Batches::shuffled(0, 3, &mut Rng::new(7)).is_err());
    assert!(Batches::shuffled(3, 0, &mut Rng::new(7)).is_err());
    assert!(Batches::shuffled(usize::MAX, 3, &mut Rng::new(7)).is_err());
    let x = to_tensor(&array![[1.0_f32, 2.0], [3.0, 4.0], [5.0, 6.0]])?;
    let rows: Array2<f32> = to_array(&Batches::select(&x, &[2, 0])?)?;
    assert_eq!(rows, array![[5.0, 6.0], [1.0, 2.0]]);
    let told = message(Batches::select(&x, &[0, 3]));
    assert_eq!(told, "rows[1] is 3, but it must be below 3, the first length of [3, 2]");
    assert!(Batches::select(&x, &[]).is_err());
    Ok(())
}

#[test]
fn a_mask_drops_what_the_generator_says_and_keeps_the_mean() -> Outcome {
    let mask: Array2<f32> = to_array(&dropout_mask((40, 50), 0.25, &mut Rng::new(7))?)?;
    let drawn = Rng::new(7).uniforms((40, 50));
    assert_eq!(mask, drawn.mapv(|drawn| if drawn < 0.25 { 0.0 } else { 4.0_f32 / 3.0 }));
    let mean: Tensor = to_tensor(&mask)?.mean_all()?;
    assert!((mean.to_scalar::<f32>()? - 1.0).abs() < 0.05);
    let ones = dropout_mask((2, 3), 0.0, &mut Rng::new(7))?;
    assert_eq!(ones.sum(D::Minus1)?.to_vec1::<f32>()?, [3.0, 3.0]);
    for rate in [1.0, -0.1, f64::NAN] {
        assert!(message(dropout_mask((2, 3), rate, &mut Rng::new(7))).starts_with("rate is "));
    }
    assert!(dropout_mask((1 << 40, 1 << 40), 0.5, &mut Rng::new(7)).is_err());
    Ok(())
}
