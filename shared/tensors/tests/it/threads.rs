//! candle's arithmetic with 1, 2 and 8 threads: the same bits. Each count needs a process of its own, which is this test.

use std::process::Command;

use candle_core::backprop::GradStore;
use candle_core::{Module, Tensor, Var};
use candle_nn::{Linear, loss};
use learning::optim::shuffled;
use numerics::Rng;
use tensors::{Result, ids, init, rows, tensor};

const THREADS: &str = "RAYON_NUM_THREADS";
const CHILD: &str = "TENSORS_TEST_CHILD";
const NAME: &str = "threads::training_gives_the_same_bits_with_any_number_of_threads";

#[test]
fn training_gives_the_same_bits_with_any_number_of_threads() -> Result<()> {
    if std::env::var_os(CHILD).is_some() {
        println!("bits: {:016x}", trained()?);
        return Ok(());
    }
    let bits: Vec<String> = ["1", "2", "8"].map(bits_with).into();
    assert!(bits.iter().all(|one| *one == bits[0]), "{bits:?}");
    Ok(())
}

/// What this test prints in a process with so many threads.
fn bits_with(threads: &str) -> String {
    let this = std::env::current_exe().expect("this program");
    let mut command = Command::new(this);
    command.args(["--exact", NAME, "--nocapture", "--test-threads", "1"]);
    let output = command.env(THREADS, threads).env(CHILD, "1").output().expect("it runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let bits = text.lines().find_map(|line| line.split_once("bits: "));
    bits.unwrap_or_else(|| panic!("{text}")).1.to_owned()
}

/// An epoch of training on numbers that are large enough for candle to share the work, and what depends on all of them.
fn trained() -> Result<u64> {
    let mut rng = Rng::new(7);
    let x = tensor(&rng.normals((512, 100)).mapv(|value| value as f32))?;
    let classes: Vec<usize> = (0..512).map(|i| i % 10).collect();
    let y = ids(&classes)?;
    let layers = [init::linear(100, 128, &mut rng)?, init::linear(128, 10, &mut rng)?];
    let mut bits = Bits(0xcbf2_9ce4_8422_2325);
    for batch in shuffled(512, 256, &mut rng)? {
        let hidden = layers[0].forward(&rows(&x, &batch)?)?.gelu_erf()?;
        let loss = loss::cross_entropy(&layers[1].forward(&hidden)?, &rows(&y, &batch)?)?;
        let slopes = loss.backward()?;
        for layer in &layers {
            step(layer, &slopes, 0.1)?;
        }
        bits.add(&loss)?;
    }
    for layer in &layers {
        bits.add(layer.weight())?;
    }
    // A convolution, and sums along each axis of many numbers.
    let images = tensor(&rng.normals((8, 3, 24, 24)).mapv(|value| value as f32))?;
    let kernels = init::normal((16, 3, 3, 3), 0.0, 0.1, &mut rng)?;
    let seen = images.conv2d(&kernels, 1, 1, 1, 1)?;
    bits.add(&seen)?;
    for axis in 0..4 {
        bits.add(&seen.sum(axis)?)?;
    }
    bits.add(&tensor(&rng.normals((300, 300)))?.matmul(&tensor(&rng.normals((300, 300)))?)?)?;
    Ok(bits.0)
}

/// One step of gradient descent.
fn step(layer: &Linear, slopes: &GradStore, learning_rate: f64) -> Result<()> {
    for weight in [Some(layer.weight()), layer.bias()].into_iter().flatten() {
        let slope = slopes.get(weight).expect("a gradient");
        Var::from_tensor(weight)?.set(&(weight - (slope * learning_rate)?)?.detach())?;
    }
    Ok(())
}

/// A number that depends on every bit of what is added.
struct Bits(u64);

impl Bits {
    fn add(&mut self, tensor: &Tensor) -> Result<()> {
        let wide = tensor.to_dtype(candle_core::DType::F64)?; // exact
        for value in wide.flatten_all()?.to_vec1::<f64>()? {
            self.0 = (self.0 ^ value.to_bits()).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Ok(())
    }
}
