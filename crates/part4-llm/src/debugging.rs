//! Page 16c: a GPT small enough to fail quickly, and a learning-rate finder.

use language::gpt::Config;
use learning::optim::shuffled;
use ndarray::{Array2, Axis};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::{Result, Rng};

/// The shape of a GPT of one block and 19,040 parameters, with bytes as tokens and a context of 32.
///
/// ```
/// assert_eq!(part4_llm::debugging::small().n_parameters(), 19_040);
/// ```
///
/// Explained in Part IV, chapter 16c (debugging).
pub fn small() -> Config {
    Config {
        n_layers: 1,
        width: 32,
        n_query_heads: 2,
        n_key_value_heads: 1,
        head_width: 16,
        hidden: 80,
        context: 32,
        ..Config::default()
    }
}

/// The rows of so many batches of 64, of the first 1,347 digits: epoch after epoch, each in an order of its own.
///
/// ```
/// let batches = part4_llm::debugging::digit_batches(23, &mut numerics::Rng::new(0))?;
/// let mut epoch = batches[..22].concat();
/// epoch.sort();
/// assert_eq!(epoch, Vec::from_iter(0..1347));
/// assert_eq!((batches[21].len(), batches[22].len()), (3, 64));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Errors: none. Explained in Part IV, chapter 16c (debugging).
pub fn digit_batches(n_steps: usize, rng: &mut Rng) -> Result<Vec<Vec<usize>>> {
    let mut batches = Vec::new();
    while batches.len() < n_steps {
        batches.extend(shuffled(1347, 64, rng)?);
    }
    batches.truncate(n_steps);
    Ok(batches)
}

/// How many hidden units of a network's first layer are closed for every sample.
///
/// ```
/// use networks::activations::Activation;
/// use networks::mlp::Mlp;
///
/// let mut network = Mlp::zeros(&[1, 3, 1], &[Activation::Relu])?;
/// network.biases_mut(0)[1] = 0.5; // open; the other two have sums of 0
/// assert_eq!(part4_llm::debugging::dead(&network, &ndarray::array![[1.0], [2.0]])?, 2);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Errors: those of [`Mlp::forward`]. Explained in Part IV, chapter 16c (debugging).
pub fn dead(network: &Mlp, x: &Array2<f64>) -> Result<usize> {
    let forward = network.forward(x)?;
    let units = forward.sums()[0].columns().into_iter();
    Ok(units.filter(|unit| unit.iter().all(|z| *z <= 0.0)).count())
}

/// Trains a network of one hidden layer on 1,347 digits, each step with the next of the rates, and gives the loss before each
/// step, in nats.
///
/// A step is plain descent on a batch of 64. Errors: a rate that is not finite; numbers that leave the range of `f64`.
///
/// ```
/// let losses = part4_llm::debugging::losses_at(&[0.3; 81], 0)?;
/// assert!((losses[0] - 2.3).abs() < 0.2 && losses[80] < 0.6); // from about log 10 on
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 16c (debugging).
pub fn losses_at(rates: &[f64], seed: u64) -> Result<Vec<f64>> {
    let (x, y) = (&data::digits().x / 16.0, &data::digits().y);
    let mut rng = Rng::new(seed);
    let mut network = Mlp::new(&[64, 32, 10], Activation::Relu, Init::HeNormal, &mut rng)?;
    let mut losses = Vec::new();
    for (rate, rows) in rates.iter().zip(digit_batches(rates.len(), &mut rng)?) {
        let (x, y) = (x.select(Axis(0), &rows), y.select(Axis(0), &rows));
        let (loss, gradient) = network.loss_and_gradient(&x, &y)?;
        network.descend(&gradient, *rate)?;
        losses.push(loss);
    }
    Ok(losses)
}

/// A learning-rate finder: 81 rates from 0.001 to 10, each 1.12 times the one before, and the loss at each, a mean of five
/// seeds.
///
/// Errors: those of [`losses_at`]. Explained in Part IV, chapter 16c (debugging).
pub fn ramp() -> Result<Vec<(f64, f64)>> {
    let rates: Vec<f64> =
        (0..=80).map(|step| 0.001 * libm::pow(10.0, f64::from(step) / 20.0)).collect();
    let mut points: Vec<(f64, f64)> = rates.iter().map(|rate| (*rate, 0.0)).collect();
    for seed in 0..5 {
        for (point, loss) in points.iter_mut().zip(losses_at(&rates, seed)?) {
            point.1 += loss / 5.0;
        }
    }
    Ok(points)
}
