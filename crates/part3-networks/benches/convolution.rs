//! A convolution of 64 pictures of 32 × 32 with 16 channels by 32 filters of 3 × 3, padding 1: forward and backward.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use candle_core::{DType, Var};
use ndarray::{Array, Array4};
use networks::convolution::Conv2d;
use numerics::Rng;
use tensors::{Result, array, tensor};

const PICTURES: [usize; 4] = [64, 16, 32, 32];
const FILTERS: [usize; 4] = [32, 16, 3, 3];
const MAPS: [usize; 4] = [64, 32, 32, 32];

fn main() -> Result<()> {
    let mut rng = Rng::new(7);
    let (x, weight) = (normals(PICTURES, &mut rng), normals(FILTERS, &mut rng));
    let d_maps = normals(MAPS, &mut rng);
    let layer = Conv2d { padding: 1, ..Default::default() };
    measure("Groundwork, f64", || {
        let maps = layer.forward(&x, &weight)?;
        let (d_x, d_weight) = layer.backward(&x, &weight, &d_maps)?;
        Ok([total(&maps), total(&d_x), total(&d_weight)])
    })?;
    for (name, dtype) in [("f64", DType::F64), ("f32", DType::F32)] {
        let x = Var::from_tensor(&tensor(&x)?.to_dtype(dtype)?)?;
        let weight = Var::from_tensor(&tensor(&weight)?.to_dtype(dtype)?)?;
        let d_maps = tensor(&d_maps)?.to_dtype(dtype)?;
        measure(&format!("candle, {name}"), || {
            let maps = x.conv2d(&weight, 1, 1, 1, 1)?;
            let slopes = (&maps * &d_maps)?.sum_all()?.backward()?;
            let slopes = [Some(&maps), slopes.get(&x), slopes.get(&weight)];
            let mut totals = [f64::NAN; 3];
            for (sum, tensor) in totals.iter_mut().zip(slopes.into_iter().flatten()) {
                *sum = total(&array(&tensor.to_dtype(DType::F64)?)?);
            }
            Ok(totals)
        })?;
    }
    Ok(())
}

fn normals(shape: [usize; 4], rng: &mut Rng) -> Array4<f64> {
    Array::from_shape_simple_fn(shape, || rng.normal())
}

/// The sum of the sizes of all numbers: what all contenders must agree on.
fn total(numbers: &Array4<f64>) -> f64 {
    numbers.iter().map(|number| number.abs()).sum()
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and what came out.
fn measure(what: &str, work: impl Fn() -> Result<[f64; 3]>) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut answer = [f64::NAN; 3];
    for _ in 0..n_runs() {
        let start = Instant::now();
        answer = black_box(work()?);
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    let [maps, d_x, d_weight] = answer.map(|sum| format!("{sum:.4e}"));
    println!("{what}\t{shortest:e}\tmaps {maps}, slopes {d_x} and {d_weight}");
    Ok(())
}
