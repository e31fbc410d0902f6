//! The network of page 11c, 64 to 128 to 10, trained for 20 epochs on 1,287 digits, from the same weights on the same batches.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use candle_core::{DType, Tensor, Var};
use candle_nn::{AdamW, Optimizer as _, ParamsAdamW, loss};
use learning::optim::{Adam, shuffled};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp, Precision, Training};
use numerics::Rng;
use numerics::estimator::Predict as _;
use part3_networks::{Digits, unseen};
use tensors::{Result, array, ids, rows, tensor};

const N_EPOCHS: usize = 20;
const BATCH_SIZE: usize = 32;
const LEARNING_RATE: f64 = 0.003;

fn main() -> Result<()> {
    let digits = unseen();
    for (name, precision) in [("f64", Precision::Double), ("f32", Precision::Single)] {
        measure(&format!("Groundwork, {name}"), &digits, || ours(&digits, precision))?;
    }
    for (name, dtype) in [("f64", DType::F64), ("f32", DType::F32)] {
        measure(&format!("candle, {name}"), &digits, || candle(&digits, dtype))?;
    }
    Ok(())
}

/// The weights that everyone starts from, and the generator that then shuffles.
fn start() -> Result<(Mlp, Rng)> {
    let mut rng = Rng::new(1);
    Ok((Mlp::new(&[64, 128, 10], Activation::Relu, Init::HeNormal, &mut rng)?, rng))
}

fn ours(digits: &Digits, precision: Precision) -> Result<(Mlp, f64)> {
    let (mut network, mut rng) = start()?;
    let training = Training {
        batch_size: BATCH_SIZE,
        n_epochs: N_EPOCHS,
        rule: Adam { learning_rate: LEARNING_RATE, ..Default::default() }.into(),
        precision,
        ..Default::default()
    };
    let history = training.fit(&mut network, &digits.x_train, &digits.y_train, &mut rng)?;
    Ok((network, history.losses[N_EPOCHS - 1]))
}

fn candle(digits: &Digits, dtype: DType) -> Result<(Mlp, f64)> {
    let (network, mut rng) = start()?;
    let x = tensor(&digits.x_train)?.to_dtype(dtype)?;
    let y = ids(&digits.y_train.to_vec())?;
    let var = |tensor: Tensor| Var::from_tensor(&tensor.to_dtype(dtype)?);
    let (w1, b1) = (var(tensor(network.weights(0))?)?, var(tensor(network.biases(0))?)?);
    let (w2, b2) = (var(tensor(network.weights(1))?)?, var(tensor(network.biases(1))?)?);
    let all = vec![w1.clone(), b1.clone(), w2.clone(), b2.clone()];
    let params = ParamsAdamW { lr: LEARNING_RATE, weight_decay: 0.0, ..Default::default() };
    let mut optimizer = AdamW::new(all, params)?;
    let mut total = 0.0;
    for _ in 0..N_EPOCHS {
        total = 0.0;
        for batch in shuffled(x.dim(0)?, BATCH_SIZE, &mut rng)? {
            let hidden = rows(&x, &batch)?.matmul(&w1)?.broadcast_add(&b1)?.relu()?;
            let logits = hidden.matmul(&w2)?.broadcast_add(&b2)?;
            let loss = loss::cross_entropy(&logits, &rows(&y, &batch)?)?;
            optimizer.backward_step(&loss)?;
            total += loss.to_dtype(DType::F64)?.to_scalar::<f64>()? * batch.len() as f64;
        }
    }
    let double = |var: &Var| var.to_dtype(DType::F64);
    let layers = [
        (array(&double(&w1)?)?, array(&double(&b1)?)?),
        (array(&double(&w2)?)?, array(&double(&b2)?)?),
    ];
    let trained = Mlp::from_layers(&layers, &[Activation::Relu])?;
    Ok((trained, total / digits.x_train.nrows() as f64))
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and what was learned.
fn measure(what: &str, digits: &Digits, train: impl Fn() -> Result<(Mlp, f64)>) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut answer = None;
    for _ in 0..n_runs() {
        let start = Instant::now();
        answer = Some(black_box(train()?));
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    if let Some((network, loss)) = answer {
        let called = network.predict(&digits.x_test)?;
        let right = called.iter().zip(&digits.y_test).filter(|(a, b)| a == b).count();
        println!("{what}\t{shortest:e}\tlast loss {loss:.4}, {right} of 510 right");
    }
    Ok(())
}
