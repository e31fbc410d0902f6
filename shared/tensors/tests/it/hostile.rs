//! Every public function, called with hostile numbers, shapes and tensors: no panic, from finite numbers none beyond
//! `f32`, and each error is ours, not candle's, and names something that the caller passed.

use candle_core::{DType, Device, Tensor};
use ndarray::{Array1, Array2, ArrayD, IxDyn};
use numerics::{Result, Rng, caught};
use tensors::init::{Fan, Nonlinearity};
use tensors::{Error, ids, init, mask, rows, tensor};
use testing::hostile::Table;

type Vector = Array1<f64>;
type Matrix = Array2<f64>;
type Sizes = (usize, usize, usize);

/// What says whose shape an error is about.
const SHAPE: &[&str] = &["shape", "the weights"];

#[test]
fn no_public_function_is_forgotten_or_falls() {
    let mut table = Table::of(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    arrays(&mut table);
    back(&mut table);
    some_rows(&mut table);
    gains(&mut table);
    drawn(&mut table);
    spreads(&mut table);
    layers(&mut table);
    masks(&mut table);
    table.finish();
}

/// A result as the table takes it. An error of candle's, or one that names none of the arguments, is a fault.
fn ours<T>(result: tensors::Result<T>, arguments: &[&str]) -> Result<T> {
    result.map_err(|error| match error {
        Error::Candle(error) => panic!("candle says: {error}"),
        Error::Numerics(error) => {
            let told = error.to_string();
            let named = arguments.iter().any(|argument| told.contains(argument));
            assert!(named, "the error names no argument: {told}");
            error
        }
    })
}

/// The result, which must be an error where the arguments are wrong.
fn refusing<T>(wrong: bool, result: Result<T>) -> Result<T> {
    assert!(!wrong || result.is_err(), "takes what it should refuse");
    result
}

/// The numbers of a small tensor.
fn numbers(tensor: &Tensor) -> Vec<f64> {
    if tensor.dims().contains(&0) {
        return Vec::new();
    }
    let wide = tensor.to_dtype(DType::F64).and_then(|tensor| tensor.flatten_all()?.to_vec1());
    wide.expect("a tensor of numbers")
}

/// The numbers of what a function makes, or its error.
fn made(result: tensors::Result<Tensor>, arguments: &[&str]) -> Result<Vec<f64>> {
    ours(result, arguments).map(|tensor| numbers(&tensor))
}

/// A tensor of any shape, however large: candle repeats one number. `None` where candle itself refuses, or panics.
fn ones(shape: &[usize]) -> Option<Tensor> {
    let one = Tensor::ones(1, DType::F64, &Device::Cpu).ok()?;
    caught(|| one.broadcast_as(shape)).ok()?.ok()
}

fn arrays(t: &mut Table) {
    t.call("tensor", |x: &Matrix| {
        let there = [made(tensor(x), &[])?, made(tensor(x.t()), &[])?];
        let same = x.iter().zip(&there[0]).all(|(a, b)| a == b || a.is_nan());
        Ok(if same { there.concat() } else { vec![f64::NAN] })
    });
    // Views that repeat a number promise more of them than any memory has.
    let one = Vector::ones(1);
    t.call("tensor", |&(n, m, k): &Sizes| match one.broadcast(IxDyn(&[n, m, k])) {
        Some(view) => made(tensor(view), &["the array"]),
        None => Ok(vec![]),
    });
    t.call("tensor", |&(n, m, k): &Sizes| {
        match ArrayD::<f32>::from_shape_vec(IxDyn(&[n, m, k]), vec![]) {
            Ok(empty) => made(tensor(&empty), &["the array"]),
            Err(_) => Ok(vec![]),
        }
    });
    let same_ids = |numbers: &[usize]| {
        let ids = made(ids(numbers), &["numbers["])?;
        let same = ids.iter().zip(numbers).all(|(&id, &number)| id == number as f64);
        Ok(if same { ids } else { vec![f64::NAN] })
    };
    t.call("ids", |numbers: &Vec<usize>| same_ids(numbers));
    t.call("ids", |&number: &usize| same_ids(&[number]));
}

fn back(t: &mut Table) {
    let array = |tensor: &Tensor| ours(tensors::array::<f64, IxDyn>(tensor), &["the tensor"]);
    let matrix =
        |tensor: &Tensor| ours(tensors::array::<f64, ndarray::Ix2>(tensor), &["the tensor"]);
    t.call("array", |x: &Matrix| matrix(&tensor(x).expect("a tensor")));
    t.call("array", |x: &Vector| matrix(&tensor(x).expect("a tensor")));
    t.call("array", |&(n, m, k): &Sizes| match ones(&[n, m, k]) {
        Some(tensor) => array(&tensor),
        None => Ok(ArrayD::zeros(IxDyn(&[0]))),
    });
    t.call("array", |&(n, m): &(usize, usize)| match ones(&[n, m]) {
        Some(tensor) => matrix(&tensor),
        None => Ok(Matrix::zeros((0, 0))),
    });
    t.call("array", |&i: &usize| {
        let types = [DType::U8, DType::U32, DType::I64, DType::F16, DType::BF16, DType::F32];
        let other = Tensor::ones((2, 2), types[i % types.len()], &Device::Cpu).expect("ones");
        matrix(&other)
    });
}

fn some_rows(t: &mut Table) {
    let named = &["rows", "the tensor"];
    t.call("rows", |(x, places): &(Matrix, Vec<usize>)| {
        made(rows(&tensor(x).expect("a tensor"), places), named)
    });
    t.call("rows", |&(n, m, row): &Sizes| match ones(&[n, m]) {
        Some(tensor) => made(rows(&tensor, &[row]), named),
        None => Ok(vec![]),
    });
    t.call("rows", |&(n, m, k): &Sizes| match ones(&[n, m, k]) {
        Some(tensor) => made(rows(&tensor, &[]), named),
        None => Ok(vec![]),
    });
    // As wide as can be, and without width.
    let (wide, thin) = (
        ones(&[1, 1 << 20]).expect("a row"),
        Tensor::zeros((1 << 40, 0), DType::F32, &Device::Cpu),
    );
    let thin = thin.expect("rows without numbers");
    t.call("rows", |&n: &usize| made(rows(&wide, &vec![0; n.min(1 << 12)]), named));
    t.call("rows", |&row: &usize| made(rows(&thin, &[row]), named));
    let number = Tensor::new(1.0, &Device::Cpu).expect("a number");
    t.call("rows", |places: &Vec<usize>| made(rows(&number, places), named));
}

fn gains(t: &mut Table) {
    t.call("Nonlinearity::gain", |&slope: &f64| {
        let gain = ours(Nonlinearity::LeakyRelu(slope).gain(), &["slope"]);
        let gain = refusing(!slope.is_finite(), gain)?;
        // The gain of a steep slope is √2 / |slope|, however steep.
        let product = gain * slope.abs() / 2.0_f64.sqrt();
        let right = slope.abs() < 1e10 || (product - 1.0).abs() < 1e-9;
        Ok(if right { gain } else { f64::NAN })
    });
    t.call("Nonlinearity::gain", |_: &usize| {
        use Nonlinearity::{Linear, Relu, Selu, Sigmoid, Tanh};
        let all = [Linear, Sigmoid, Tanh, Relu, Selu].map(Nonlinearity::gain);
        all.into_iter().map(|gain| ours(gain, &[])).collect::<Result<Vec<f64>>>()
    });
    t.call("fans", |shape: &Vec<usize>| ours(init::fans(shape.as_slice()), SHAPE));
    t.call("fans", |&shape: &Sizes| ours(init::fans(shape), SHAPE));
    t.call("fans", |&(a, b): &(usize, usize)| ours(init::fans((a, b, b, a, 2)), SHAPE));
}

/// Whether the number is finite as an `f32` too.
fn is_single(number: f64) -> bool {
    (number as f32).is_finite()
}

/// NaN where one of the numbers lies outside of its bounds.
fn within(numbers: Vec<f64>, low: f64, high: f64) -> Vec<f64> {
    let inside = numbers.iter().all(|number| (low..=high).contains(number));
    if inside { numbers } else { vec![f64::NAN] }
}

fn drawn(t: &mut Table) {
    let rng = || Rng::new(7);
    t.call("uniform", |shape: &Vec<usize>| {
        made(init::uniform(shape.as_slice(), -1.0, 1.0, &mut rng()), SHAPE)
    });
    t.call("uniform", |&shape: &Sizes| made(init::uniform(shape, -1.0, 1.0, &mut rng()), SHAPE));
    t.call("uniform", |&(low, high): &(f64, f64)| {
        let numbers = made(init::uniform(64, low, high, &mut rng()), &["low", "high"]);
        let numbers = refusing(!is_single(low) || !is_single(high) || low > high, numbers)?;
        Ok(within(numbers, f64::from(low as f32), f64::from(high as f32)))
    });
    t.call("normal", |shape: &Vec<usize>| {
        made(init::normal(shape.as_slice(), 0.0, 1.0, &mut rng()), SHAPE)
    });
    t.call("normal", |&shape: &Sizes| made(init::normal(shape, 0.0, 1.0, &mut rng()), SHAPE));
    t.call("normal", |&(mean, std_dev): &(f64, f64)| {
        let named = if is_single(mean) { "std_dev" } else { "mean" };
        let numbers = made(init::normal(64, mean, std_dev, &mut rng()), &[named]);
        refusing(!is_single(mean) || !is_single(std_dev) || std_dev < 0.0, numbers)
    });
    // Finite in f32 both, and yet their sums are not.
    for (mean, std_dev) in [(0.0, 3e38), (3.4e38, 1e38), (-3.4e38, 3e36)] {
        t.call("normal", |&n: &usize| {
            made(init::normal(n.min(64), mean, std_dev, &mut rng()), &["mean", "std_dev"])
        });
    }
}

fn spreads(t: &mut Table) {
    let rng = || Rng::new(7);
    t.call("xavier_uniform", |&shape: &Sizes| {
        made(init::xavier_uniform(shape, 1.0, &mut rng()), SHAPE)
    });
    t.call("xavier_normal", |&shape: &Sizes| {
        made(init::xavier_normal(shape, 1.0, &mut rng()), SHAPE)
    });
    t.call("xavier_uniform", |shape: &Vec<usize>| {
        made(init::xavier_uniform(shape.as_slice(), 1.0, &mut rng()), SHAPE)
    });
    t.call("xavier_normal", |shape: &Vec<usize>| {
        made(init::xavier_normal(shape.as_slice(), 1.0, &mut rng()), SHAPE)
    });
    t.call("xavier_uniform", |&gain: &f64| {
        let weights = made(init::xavier_uniform((8, 8), gain, &mut rng()), &["gain"]);
        refusing(!gain.is_finite() || gain < 0.0, weights)
    });
    t.call("xavier_normal", |&gain: &f64| {
        let weights = made(init::xavier_normal((8, 8), gain, &mut rng()), &["gain"]);
        refusing(!gain.is_finite() || gain < 0.0, weights)
    });
    // Just within f32 as a standard deviation, and not as the numbers drawn with it.
    for gain in [1e38, 4e38, 8e38, 1.2e39] {
        t.call("xavier_uniform", |&n: &usize| {
            made(init::xavier_uniform((n.clamp(1, 9), 8), gain, &mut rng()), &["gain"])
        });
        t.call("xavier_normal", |&n: &usize| {
            made(init::xavier_normal((n.clamp(1, 9), 8), gain, &mut rng()), &["gain"])
        });
    }
    for fan in [Fan::In, Fan::Out] {
        t.call("kaiming_uniform", |&shape: &Sizes| {
            made(init::kaiming_uniform(shape, fan, Nonlinearity::Relu, &mut rng()), SHAPE)
        });
        t.call("kaiming_normal", |&shape: &Sizes| {
            made(init::kaiming_normal(shape, fan, Nonlinearity::Relu, &mut rng()), SHAPE)
        });
        t.call("kaiming_uniform", |shape: &Vec<usize>| {
            let shape = shape.as_slice();
            made(init::kaiming_uniform(shape, fan, Nonlinearity::Tanh, &mut rng()), SHAPE)
        });
        t.call("kaiming_normal", |shape: &Vec<usize>| {
            let shape = shape.as_slice();
            made(init::kaiming_normal(shape, fan, Nonlinearity::Tanh, &mut rng()), SHAPE)
        });
        t.call("kaiming_uniform", |&slope: &f64| {
            let before = Nonlinearity::LeakyRelu(slope);
            let weights = made(init::kaiming_uniform((8, 8), fan, before, &mut rng()), &["slope"]);
            refusing(!slope.is_finite(), weights)
        });
        t.call("kaiming_normal", |&slope: &f64| {
            let before = Nonlinearity::LeakyRelu(slope);
            let weights = made(init::kaiming_normal((8, 8), fan, before, &mut rng()), &["slope"]);
            refusing(!slope.is_finite(), weights)
        });
    }
}

fn layers(t: &mut Table) {
    t.call("linear", |&(n_inputs, n_outputs): &(usize, usize)| {
        let layer = init::linear(n_inputs, n_outputs, &mut Rng::new(7));
        let layer = ours(layer, &["n_inputs", "n_outputs"])?;
        Ok((numbers(layer.weight()), layer.bias().map(numbers)))
    });
}

fn masks(t: &mut Table) {
    let rng = || Rng::new(7);
    t.call("bernoulli", |shape: &Vec<usize>| {
        made(mask::bernoulli(shape.as_slice(), 0.5, &mut rng()), SHAPE)
    });
    t.call("dropout", |shape: &Vec<usize>| {
        made(mask::dropout(shape.as_slice(), 0.5, &mut rng()), SHAPE)
    });
    t.call("bernoulli", |&shape: &Sizes| made(mask::bernoulli(shape, 0.5, &mut rng()), SHAPE));
    t.call("dropout", |&shape: &Sizes| made(mask::dropout(shape, 0.5, &mut rng()), SHAPE));
    t.call("bernoulli", |&p: &f64| {
        refusing(!(0.0..=1.0).contains(&p), made(mask::bernoulli(64, p, &mut rng()), &["p is"]))
    });
    t.call("dropout", |&p: &f64| {
        refusing(!(0.0..=1.0).contains(&p), made(mask::dropout(64, p, &mut rng()), &["p is"]))
    });
    // The last numbers below 1, where 1 / (1 − p) is largest.
    t.call("dropout", |&n: &usize| {
        let p = 1.0 - f64::EPSILON / 2.0;
        made(mask::dropout(n.min(64), p, &mut rng()), &["p is"])
    });
}
