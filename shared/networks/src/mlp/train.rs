//! The training loop: batches, passes, steps, and what the losses were.

use learning::optim::{Adam, Schedule, shuffled};
use ndarray::{Array2, ArrayView1, ArrayView2};
use numerics::estimator::Targets;
use numerics::{Elementwise, Error, Real, Result, Rng, check};

use super::rule::Remembered;
use super::workspace::{Disturbance, Wanted, Workspace};
use super::{Mlp, Rule};

/// In which floating-point numbers a training step is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Precision {
    /// `f64`.
    #[default]
    Double,
    /// `f32`, as PyTorch and candle do: about twice as fast, with seven digits. The network then holds rounded numbers.
    Single,
}

/// How a network is trained: what the batches are, what is done to them, and what is done with a gradient.
///
/// An epoch shuffles the samples (`learning::optim::shuffled`) and deals them into batches; each batch gets its noise
/// (sample by sample), then the masks of its hidden layers, and one step is taken.
///
/// ```
/// use learning::optim::Adam;
/// use ndarray::array;
/// use networks::{activations::Activation, mlp::{Init, Mlp, Training}};
/// use numerics::{Rng, estimator::Predict};
///
/// let x = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
/// let y = vec![0, 1, 1, 0]; // exclusive or
/// let mut rng = Rng::new(1);
/// let mut network = Mlp::new(&[2, 8, 2], Activation::Tanh, Init::XavierNormal, &mut rng)?;
/// let rule = Adam { learning_rate: 0.05, ..Default::default() }.into();
/// let training = Training { batch_size: 4, n_epochs: 200, rule, ..Default::default() };
/// let history = training.fit(&mut network, &x, &y, &mut rng)?;
/// assert!(history.losses[199] < history.losses[0]);
/// assert_eq!(network.predict(&x)?.to_vec(), y);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 11d (digits).
#[derive(Debug, Clone, PartialEq)]
pub struct Training {
    /// How many samples a step looks at: from 1 to `n_samples`.
    pub batch_size: usize,
    /// How often every sample is looked at.
    pub n_epochs: usize,
    /// What is done with a gradient.
    pub rule: Rule,
    /// What multiplies the learning rate at each step.
    pub schedule: Schedule,
    /// The standard deviation of what is added to every input: zero or positive.
    pub input_noise: f64,
    /// The share of hidden values that are set to 0, the others growing to make up for it: from 0 to below 1.
    pub dropout: f64,
    /// How much of each target is spread evenly over all classes: from 0 to 1.
    pub label_smoothing: f64,
    /// In which floating-point numbers.
    pub precision: Precision,
}

impl Default for Training {
    /// Batches of 32, 10 epochs, Adam with its defaults, no schedule, noise, dropout or smoothing, in `f64`.
    fn default() -> Self {
        Training {
            batch_size: 32,
            n_epochs: 10,
            rule: Adam::default().into(),
            schedule: Schedule::Constant,
            input_noise: 0.0,
            dropout: 0.0,
            label_smoothing: 0.0,
            precision: Precision::Double,
        }
    }
}

/// What happened while a network was trained.
///
/// Explained in Part III, chapter 11d (digits).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// The mean loss of each epoch's samples, as they were met: with noise and dropout, each batch before its step.
    pub losses: Vec<f64>,
    /// How many steps were taken in all.
    pub n_steps: usize,
}

/// What is called after an epoch, with its number (from 1), its loss, and the network as it then is.
type Watch<'a> = &'a mut dyn FnMut(usize, f64, &Mlp) -> Result<()>;

impl Training {
    /// Trains a network to name classes: cross-entropy, starting from the network as it is.
    ///
    /// Shapes: `x` (n_samples, n_inputs), `y` (n_samples,), class numbers. Errors: a number out of its range; as
    /// [`Mlp::loss_and_gradient`]; a loss or a parameter that is no longer finite (the learning rate is too large), with
    /// the step. Then the network is as it was. Cost: three forward passes a sample and epoch.
    pub fn fit<'x, 'y>(
        &self,
        network: &mut Mlp,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = usize>,
        rng: &mut Rng,
    ) -> Result<History> {
        self.fit_watched(network, x, y, rng, |_, _, _| Ok(()))
    }

    /// As [`fit`](Self::fit), and calls `watch(epoch, loss, network)` after each epoch, the first being 1.
    ///
    /// Errors: as there; what `watch` returns.
    pub fn fit_watched<'x, 'y>(
        &self,
        network: &mut Mlp,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = usize>,
        rng: &mut Rng,
        mut watch: impl FnMut(usize, f64, &Mlp) -> Result<()>,
    ) -> Result<History> {
        self.fit_classes(network, (x.into(), y.targets()), rng, &mut watch)
    }

    /// Not generic: compiled in this crate, with its optimization.
    fn fit_classes(
        &self,
        network: &mut Mlp,
        (x, y): (ArrayView2<'_, f64>, ArrayView1<'_, usize>),
        rng: &mut Rng,
        watch: Watch<'_>,
    ) -> Result<History> {
        network.check_classes(&x, y)?;
        check::fraction("label_smoothing", self.label_smoothing)?;
        let y = y.to_vec();
        match self.precision {
            Precision::Double => {
                let wanted = Wanted::Classes(&y, self.label_smoothing);
                self.run::<f64>(network, x, wanted, rng, watch)
            }
            Precision::Single => {
                let wanted = Wanted::Classes(&y, self.label_smoothing);
                self.run(network, singles(x).view(), wanted, rng, watch)
            }
        }
    }

    /// Trains a network to predict numbers: the mean squared error. `label_smoothing` is not used.
    ///
    /// Shapes: `x` (n_samples, n_inputs), `y` (n_samples, n_outputs). Errors: as [`fit`](Self::fit) and
    /// [`Mlp::squared_loss`].
    pub fn fit_values<'x, 'y>(
        &self,
        network: &mut Mlp,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Into<ArrayView2<'y, f64>>,
        rng: &mut Rng,
    ) -> Result<History> {
        self.fit_values_of(network, (x.into(), y.into()), rng)
    }

    fn fit_values_of(
        &self,
        network: &mut Mlp,
        (x, y): (ArrayView2<'_, f64>, ArrayView2<'_, f64>),
        rng: &mut Rng,
    ) -> Result<History> {
        network.check_values(&x, &y)?;
        let watch: Watch<'_> = &mut |_, _, _| Ok(());
        match self.precision {
            Precision::Double => self.run::<f64>(network, x, Wanted::Values(y), rng, watch),
            Precision::Single => {
                let y = singles(y);
                self.run(network, singles(x).view(), Wanted::Values(y.view()), rng, watch)
            }
        }
    }

    fn run<T: Real>(
        &self,
        network: &mut Mlp,
        x: ArrayView2<'_, T>,
        wanted: Wanted<'_, T>,
        rng: &mut Rng,
        watch: Watch<'_>,
    ) -> Result<History> {
        self.rule.check()?;
        check::between("batch_size", self.batch_size, 1, ("n_samples", x.nrows()))?;
        check::non_negative("input_noise", self.input_noise)?;
        if !(0.0..1.0).contains(&self.dropout) {
            return Err(Error::invalid("dropout", self.dropout, "from 0 to below 1"));
        }
        check::same_length("features", ("x", x.ncols()), ("the network", network.sizes[0]))?;
        check::finite_slice("parameters", &network.parameters)?;
        let disturbance = Disturbance { input_noise: self.input_noise, dropout: self.dropout };
        let (mut trained, mut history) = (network.clone(), History::default());
        let Mlp { sizes, activations, parameters } = &trained;
        let mut workspace = Workspace::<T>::new(sizes, activations, parameters, self.batch_size);
        let mut remembered = Remembered::new(parameters.len());
        for epoch in 1..=self.n_epochs {
            let mut total = 0.0;
            for rows in shuffled(x.nrows(), self.batch_size, rng)? {
                let factor = self.schedule.factor(history.n_steps)?;
                let loss = workspace.pass(x, wanted, &rows, &disturbance, rng);
                history.n_steps += 1;
                if !loss.is_finite() {
                    return Err(diverged(loss, history.n_steps));
                }
                remembered.step(&self.rule, factor, &mut workspace.parameters, &workspace.gradient);
                total += loss * rows.len() as f64;
            }
            for (number, &new) in trained.parameters.iter_mut().zip(&workspace.parameters) {
                *number = new.to_f64();
            }
            if let Some(&number) = trained.parameters.iter().find(|number| !number.is_finite()) {
                return Err(diverged(number, history.n_steps));
            }
            history.losses.push(total / x.nrows() as f64);
            watch(epoch, total / x.nrows() as f64, &trained)?;
        }
        *network = trained;
        Ok(history)
    }
}

fn diverged(got: f64, step: usize) -> Error {
    let what = format!("the loss or a parameter at step {step}");
    Error::invalid(what, got, "finite: try a smaller learning rate")
}

fn singles(array: ArrayView2<'_, f64>) -> Array2<f32> {
    array.each(&|number| number as f32)
}
