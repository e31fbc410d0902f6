//! Self-attention of width 64 under a causal mask at three lengths, forward and backward.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use candle_core::{D, DType, Tensor, Var};
use candle_nn::ops::softmax;
use ndarray::Array2;
use networks::attention::{Mask, attention, attention_backward};
use numerics::Rng;
use tensors::{Result, array, tensor};

const WIDTH: usize = 64;

fn main() -> Result<()> {
    for length in [128, 512, 2048] {
        let mut rng = Rng::new(7);
        let mut normals = || rng.normals((length, WIDTH));
        let [q, k, v, slopes]: [Array2<f64>; 4] = std::array::from_fn(|_| normals());
        measure(&format!("length {length}: Groundwork, f64"), || {
            let (q, k, v) = (q.view(), k.view(), v.view());
            let output = attention(q, k, v, Mask::Causal)?;
            let slopes = attention_backward(q, k, v, Mask::Causal, slopes.view())?;
            Ok([total(&output), total(&slopes.queries), total(&slopes.keys), total(&slopes.values)])
        })?;
        let hidden = Array2::from_shape_fn((length, length), |(i, j)| match j > i {
            true => f64::NEG_INFINITY,
            false => 0.0,
        });
        for (name, dtype) in [("f64", DType::F64), ("f32", DType::F32)] {
            let cast =
                |array: &Array2<f64>| -> Result<Tensor> { Ok(tensor(array)?.to_dtype(dtype)?) };
            let var = |array: &Array2<f64>| -> Result<Var> { Ok(Var::from_tensor(&cast(array)?)?) };
            let (q, k, v) = (var(&q)?, var(&k)?, var(&v)?);
            let (hidden, slopes) = (cast(&hidden)?, cast(&slopes)?);
            measure(&format!("length {length}: candle, {name}"), || {
                let scores = (q.matmul(&k.t()?)? / (WIDTH as f64).sqrt())?;
                let shares = softmax(&(scores + &hidden)?, D::Minus1)?; // the one that has a backward
                let output = shares.matmul(&v)?;
                let grads = (&output * &slopes)?.sum_all()?.backward()?;
                let all = [Some(&output), grads.get(&q), grads.get(&k), grads.get(&v)];
                let mut totals = [f64::NAN; 4];
                for (sum, tensor) in totals.iter_mut().zip(all.into_iter().flatten()) {
                    *sum = total(&array(&tensor.to_dtype(DType::F64)?)?);
                }
                Ok(totals)
            })?;
        }
    }
    Ok(())
}

/// The sum of the sizes of all numbers: what all contenders must agree on.
fn total(numbers: &Array2<f64>) -> f64 {
    numbers.iter().map(|number| number.abs()).sum()
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and what came out.
fn measure(what: &str, work: impl Fn() -> Result<[f64; 4]>) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut answer = [f64::NAN; 4];
    for _ in 0..n_runs() {
        let start = Instant::now();
        answer = black_box(work()?);
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    let [output, q, k, v] = answer.map(|sum| format!("{sum:.4e}"));
    println!("{what}\t{shortest:e}\toutput {output}, slopes {q}, {k}, {v}");
    Ok(())
}
