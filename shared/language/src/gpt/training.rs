//! Training: losses with their slopes, AdamW, clipping, the schedule.

use numerics::{Error, Result, check, parallel};
use simd::widest;

use super::pass::Pass;
use super::{Batch, Gpt};

/// So many parameters are one piece of work for a thread.
const PIECE: usize = 1 << 16;

impl Gpt {
    /// The mean cross-entropy of the targets in nats, and its slope along each parameter.
    ///
    /// Errors: those of [`Gpt::log_probabilities`]. Cost: about 6 · n_parameters operations a token, three times the forward
    /// pass; memory for all that lies between, some 8 · n_layers · (8 · width + 3 · hidden + heads · length) bytes a token.
    /// The bits are the same for any number of threads.
    ///
    /// Explained in Part IV, chapter 15e (training).
    pub fn loss_and_gradient(&self, batch: &Batch) -> Result<(f64, Vec<f32>)> {
        let mut gradient = Vec::new();
        let loss = Workspace::default().loss_and_gradient(self, batch, &mut gradient)?;
        Ok((loss, gradient))
    }

    /// The sum of each target's cross-entropy times its weight, and its slope along each parameter.
    ///
    /// A weight of 0 leaves a target out (a loss mask); a negative one makes it less probable. Errors: those of
    /// [`Gpt::log_probabilities`]; another number of weights; one that is not finite. Cost: as [`Gpt::loss_and_gradient`].
    pub fn weighted_loss_and_gradient(
        &self,
        batch: &Batch,
        weights: &[f32],
    ) -> Result<(f64, Vec<f32>)> {
        let mut gradient = Vec::new();
        let mut workspace = Workspace::default();
        let loss = workspace.weighted_loss_and_gradient(self, batch, weights, &mut gradient)?;
        Ok((loss, gradient))
    }
}

/// The memory of [`Gpt::loss_and_gradient`], kept from step to step.
#[derive(Default)]
pub struct Workspace {
    pass: Option<Pass>,
}

impl Workspace {
    /// [`Gpt::loss_and_gradient`], the gradient written into a vector that is there.
    ///
    /// Errors: those of [`Gpt::loss_and_gradient`].
    pub fn loss_and_gradient(
        &mut self,
        model: &Gpt,
        batch: &Batch,
        gradient: &mut Vec<f32>,
    ) -> Result<f64> {
        model.check_batch(batch)?;
        let n = batch.targets.len();
        let losses = self.run(model, batch, &vec![1.0 / n as f32; n], gradient);
        Ok(numerics::sum::sum(&losses) / n as f64)
    }

    /// [`Gpt::weighted_loss_and_gradient`], the gradient written into a vector that is there.
    ///
    /// Errors: those of [`Gpt::weighted_loss_and_gradient`].
    pub fn weighted_loss_and_gradient(
        &mut self,
        model: &Gpt,
        batch: &Batch,
        weights: &[f32],
        gradient: &mut Vec<f32>,
    ) -> Result<f64> {
        model.check_batch(batch)?;
        let targets = ("targets", batch.targets.len());
        check::same_length("numbers", ("weights", weights.len()), targets)?;
        if let Some(at) = weights.iter().position(|w| !w.is_finite()) {
            return Err(Error::non_finite("weights", &[at], f64::from(weights[at])));
        }
        let losses = self.run(model, batch, weights, gradient);
        let terms: Vec<f64> = losses.iter().zip(weights).map(|(l, &w)| l * f64::from(w)).collect();
        Ok(numerics::sum::sum(&terms))
    }

    fn run(
        &mut self,
        model: &Gpt,
        batch: &Batch,
        weights: &[f32],
        gradient: &mut Vec<f32>,
    ) -> Vec<f64> {
        let (n_sequences, length) = (batch.n_sequences(), batch.length);
        let pass = match self.pass.take() {
            Some(pass) if pass.fits(model.config(), n_sequences, length) => pass,
            _ => Pass::new(model.config(), n_sequences, length, true),
        };
        let pass = self.pass.insert(pass);
        gradient.clear();
        gradient.resize(model.parameters().len(), 0.0);
        pass.forward(model, &batch.inputs);
        let losses = pass.losses(&batch.targets, weights);
        pass.backward(model, &batch.inputs, gradient);
        losses
    }
}

/// The length of a gradient: the root of the sum of its squares; infinite or NaN where one of its numbers is.
///
/// Explained in Part II, chapter 8c (training).
pub fn norm_of(gradient: &[f32]) -> f64 {
    let squares = |range: std::ops::Range<usize>| {
        gradient[range].iter().map(|&g| f64::from(g) * f64::from(g)).sum::<f64>()
    };
    parallel::fold(gradient.len(), PIECE, squares, |a, b| a + b).unwrap_or(0.0).sqrt()
}

/// Scales a gradient down to length `most` where it is longer, and gives back how long it was.
///
/// Errors: `most` not above 0; a gradient that is not finite.
pub fn clip(gradient: &mut [f32], most: f64) -> Result<f64> {
    check::positive("most", most)?;
    let length = norm_of(gradient);
    check::finite_number("the gradient's length", length)?;
    if length > most {
        let factor = (most / length) as f32;
        gradient.iter_mut().for_each(|g| *g *= factor);
    }
    Ok(length)
}

/// A learning rate that rises in a straight line, then falls along half a cosine.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Schedule {
    /// The highest rate.
    pub peak: f64,
    /// The rate of the last step, as a share of the highest.
    pub last_share: f64,
    /// So many steps it rises.
    pub warm_up: usize,
    /// So many steps there are.
    pub n_steps: usize,
}

impl Schedule {
    /// The rate of a step, counted from 0: `peak · (step + 1) / warm_up`, then `peak` times the cosine's way from 1 down to
    /// `last_share`; after the last step it stays there. A peak near the largest `f64` gives rates
    /// that are infinite.
    ///
    /// ```
    /// use language::gpt::Schedule;
    ///
    /// let schedule = Schedule { peak: 1.0, last_share: 0.1, warm_up: 4, n_steps: 104 };
    /// assert_eq!(schedule.rate(0), 0.25);
    /// assert_eq!(schedule.rate(4), 1.0);
    /// assert!((schedule.rate(54) - 0.55).abs() < 1e-12); // half the way down
    /// ```
    ///
    /// Source: Ilya Loshchilov and Frank Hutter, *SGDR*, 2017, section 3.
    pub fn rate(&self, step: usize) -> f64 {
        if step < self.warm_up {
            return self.peak * ((step + 1) as f64 / self.warm_up as f64);
        }
        let falling = self.n_steps.saturating_sub(self.warm_up).max(1);
        let way = ((step - self.warm_up) as f64 / falling as f64).min(1.0);
        let height = (1.0 + libm::cos(std::f64::consts::PI * way)) / 2.0;
        self.peak * (self.last_share + (1.0 - self.last_share) * height)
    }
}

/// AdamW: Adam's steps, and weights that decay by themselves.
///
/// `m ← β₁m + (1 − β₁)g`, `v ← β₂v + (1 − β₂)g²`, `w ← w − rate · (m̂ / (√v̂ + ε) + decay · w)`; the hats divide by 1 − βᵗ. The
/// gains of norms do not decay.
///
/// Explained in Part II, chapter 8c (training). Source: Ilya Loshchilov and Frank Hutter, *Decoupled Weight Decay
/// Regularization*, 2019, algorithm 2.
#[derive(Debug, Clone, PartialEq)]
pub struct AdamW {
    /// β₁, the share of the mean slope that is kept.
    pub beta_1: f64,
    /// β₂, the share of the mean square that is kept.
    pub beta_2: f64,
    /// ε.
    pub epsilon: f64,
    /// How fast weights decay.
    pub decay: f64,
    means: Vec<f32>,
    squares: Vec<f32>,
    n_steps: usize,
    /// The pieces that decay and those that do not.
    pieces: Vec<(usize, usize, bool)>,
}

impl AdamW {
    /// For a model: β₁ 0.9, β₂ 0.95, ε 10⁻⁸ and decay 0.1, to be changed as one likes.
    pub fn new(model: &Gpt) -> Self {
        let n = model.parameters().len();
        let mut pieces = Vec::new();
        for parameter in model.config().parameters().unwrap_or_default() {
            let decays = parameter.shape.len() > 1;
            let range = parameter.range;
            for start in range.clone().step_by(PIECE) {
                pieces.push((start, range.end.min(start + PIECE), decays));
            }
        }
        let (means, squares) = (vec![0.0; n], vec![0.0; n]);
        AdamW {
            beta_1: 0.9,
            beta_2: 0.95,
            epsilon: 1e-8,
            decay: 0.1,
            means,
            squares,
            n_steps: 0,
            pieces,
        }
    }

    /// How many steps it has made.
    pub fn n_steps(&self) -> usize {
        self.n_steps
    }

    /// The means of slopes and of their squares, for a checkpoint.
    pub fn state(&self) -> (&[f32], &[f32]) {
        (&self.means, &self.squares)
    }

    /// Takes up the state of a checkpoint.
    ///
    /// Errors: means or squares of another number than the model's parameters.
    pub fn restore(&mut self, n_steps: usize, means: Vec<f32>, squares: Vec<f32>) -> Result<()> {
        for (name, numbers) in [("means", &means), ("squares", &squares)] {
            let parameters = ("parameters", self.means.len());
            check::same_length("numbers", (name, numbers.len()), parameters)?;
        }
        (self.n_steps, self.means, self.squares) = (n_steps, means, squares);
        Ok(())
    }

    /// One step down the gradient.
    ///
    /// Errors: a model or a gradient of another size; a rate that is negative or not finite. A gradient that is not finite
    /// makes weights that are not finite, as in other libraries.
    pub fn step(&mut self, model: &mut Gpt, gradient: &[f32], rate: f64) -> Result<()> {
        let n = self.means.len();
        let mine = ("the optimizer", n);
        check::same_length("numbers", ("the model", model.parameters().len()), mine)?;
        check::same_length("numbers", ("gradient", gradient.len()), mine)?;
        check::non_negative("rate", rate)?;
        self.n_steps += 1;
        let t = self.n_steps as f64;
        let (b1, b2) = (self.beta_1 as f32, self.beta_2 as f32);
        let step = (rate / (1.0 - libm::pow(self.beta_1, t))) as f32;
        let spread = (1.0 / (1.0 - libm::pow(self.beta_2, t))).sqrt() as f32;
        let (epsilon, decay) = (self.epsilon as f32, self.decay);
        let (mut w, mut m) = (model.parameters_mut(), &mut self.means[..]);
        let (mut v, mut g) = (&mut self.squares[..], gradient);
        let mut pieces = Vec::new();
        for &(start, end, decays) in &self.pieces {
            let n = end - start;
            let keep = if decays { 1.0 - rate * decay } else { 1.0 } as f32;
            let (here_w, rest_w) = w.split_at_mut(n);
            let (here_m, rest_m) = m.split_at_mut(n);
            let (here_v, rest_v) = v.split_at_mut(n);
            let (here_g, rest_g) = g.split_at(n);
            pieces.push((here_w, here_m, here_v, here_g, keep));
            (w, m, v, g) = (rest_w, rest_m, rest_v, rest_g);
        }
        parallel::map_pieces(pieces, |_, (w, m, v, g, keep): Piece<'_>| {
            widest(
                #[inline(always)]
                || {
                    for (((w, m), v), &g) in w.iter_mut().zip(m).zip(v).zip(g) {
                        *m = b1 * *m + (1.0 - b1) * g;
                        *v = b2 * *v + (1.0 - b2) * (g * g);
                        *w = *w * keep - step * *m / (v.sqrt() * spread + epsilon);
                    }
                },
            );
        });
        Ok(())
    }
}

/// Some parameters, means, squares and slopes, and what decay leaves.
type Piece<'a> = (&'a mut [f32], &'a mut [f32], &'a mut [f32], &'a [f32], f32);
