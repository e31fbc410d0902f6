//! A training run: a plain plan, a log that any tool reads, micro-batches, checkpoints, early stopping, averaged weights.
//!
//! [`Plan`] is what somebody would write down before a run, [`Run`] the run: [`Run::step`] makes one step and gives a line for
//! the log ([`Entry`]); [`Run::checkpoint`] is all that the next step depends on, and [`Run::resume`] goes on from it to the
//! last bit. [`EarlyStopping`] says when enough is enough, [`Average`] and [`LastWeights`] average weights along the way.

mod average;
mod checkpoint;
mod log;

use numerics::{Result, Rng, check};

use crate::gpt::{AdamW, Batch, Config, Gpt, Schedule, Workspace, clip};
pub use average::{Average, LastWeights};
pub use checkpoint::{Fault, VERSION, checksum, write_atomically};
pub use log::{Entry, read_log};

/// All that a run is made from, beside the text: with the same plan and the same text it is the same run.
///
/// ```
/// use language::training::Plan;
///
/// let plan = Plan { micro_batch: 4, n_micro: 8, ..Plan::default() };
/// assert_eq!(plan.global_batch(), 32);
/// assert!(plan.to_json().starts_with(r#"{"seed":0,"n_steps":100,"micro_batch":4,"n_micro":8"#));
/// ```
///
/// Explained in Part IV, chapter 16b (the run).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plan {
    /// The shape of the model; sequences are as long as its context.
    pub model: Config,
    /// Where the generator starts: it draws the first weights, then the batches.
    pub seed: u64,
    /// How many steps there are.
    pub n_steps: usize,
    /// How many sequences go through the model at a time.
    pub micro_batch: usize,
    /// How many micro-batches make one step.
    pub n_micro: usize,
    /// The highest learning rate.
    pub peak: f64,
    /// The last learning rate, as a share of the highest.
    pub last_share: f64,
    /// So many steps the learning rate rises.
    pub warm_up: usize,
    /// The longest gradient that is not scaled down.
    pub clip: f64,
    /// The share of the averaged weights that each step keeps; 0 averages nothing.
    pub keep: f64,
}

impl Default for Plan {
    /// 100 steps of 16 sequences at a rate up to 0.01, for the little GPT.
    fn default() -> Self {
        Plan {
            model: Config::default(),
            seed: 0,
            n_steps: 100,
            micro_batch: 16,
            n_micro: 1,
            peak: 0.01,
            last_share: 0.1,
            warm_up: 10,
            clip: 1.0,
            keep: 0.0,
        }
    }
}

impl Plan {
    /// How many sequences one step is made from: `micro_batch · n_micro`.
    pub fn global_batch(&self) -> usize {
        self.micro_batch.saturating_mul(self.n_micro)
    }

    /// The plan as one line of JSON, for the log and the checkpoint: a flat object of numbers.
    pub fn to_json(&self) -> String {
        let model = &self.model;
        let whole = [
            ("seed", self.seed),
            ("n_steps", self.n_steps as u64),
            ("micro_batch", self.micro_batch as u64),
            ("n_micro", self.n_micro as u64),
            ("warm_up", self.warm_up as u64),
            ("vocabulary", model.vocabulary as u64),
            ("n_layers", model.n_layers as u64),
            ("width", model.width as u64),
            ("n_query_heads", model.n_query_heads as u64),
            ("n_key_value_heads", model.n_key_value_heads as u64),
            ("head_width", model.head_width as u64),
            ("hidden", model.hidden as u64),
            ("context", model.context as u64),
        ];
        let real = [
            ("peak", self.peak),
            ("last_share", self.last_share),
            ("clip", self.clip),
            ("keep", self.keep),
        ];
        let mut fields: Vec<String> =
            whole.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
        fields
            .extend(real.iter().map(|(name, value)| format!("\"{name}\":{}", log::number(*value))));
        format!("{{{}}}", fields.join(","))
    }

    fn check(&self) -> Result<()> {
        check::at_least("n_steps", self.n_steps, 1)?;
        check::at_least("micro_batch", self.micro_batch, 1)?;
        check::at_least("n_micro", self.n_micro, 1)?;
        check::size("the tokens of a step", &[self.micro_batch, self.n_micro, self.model.context])?;
        check::positive("peak", self.peak)?;
        check::positive("clip", self.clip)?;
        check::fraction("last_share", self.last_share)?;
        check::fraction("keep", self.keep)
    }

    fn schedule(&self) -> Schedule {
        Schedule {
            peak: self.peak,
            last_share: self.last_share,
            warm_up: self.warm_up,
            n_steps: self.n_steps,
        }
    }
}

/// The mean loss of a batch in nats and its gradient, `micro_batch` sequences at a time, added up.
///
/// Each micro-batch counts by its number of tokens, so it is the gradient of the whole batch, but for the rounding of the
/// sums in f32. With `micro_batch` at least the number of sequences it is that gradient to the last bit.
///
/// Errors: `micro_batch` 0; those of [`Gpt::loss_and_gradient`]. Cost: that of [`Gpt::loss_and_gradient`], with the memory of
/// one micro-batch and a second gradient.
///
/// ```
/// use language::gpt::{Batch, Config, Gpt};
/// use language::training::accumulate;
/// use numerics::Rng;
///
/// let config = Config { width: 8, hidden: 12, head_width: 4, n_layers: 1, ..Config::default() };
/// let model = Gpt::random(config, &mut Rng::new(1))?;
/// let batch = Batch::next_tokens(b"Call me Ishmael. Some years ago", 5)?; // 6 sequences
/// let (whole, _) = model.loss_and_gradient(&batch)?;
/// let (added, _) = accumulate(&model, &batch, 4)?; // 4 and 2
/// assert!((whole - added).abs() < 1e-6);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 16b (the run).
pub fn accumulate(model: &Gpt, batch: &Batch, micro_batch: usize) -> Result<(f64, Vec<f32>)> {
    let (mut total, mut workspaces) = (Vec::new(), <[Workspace; 2]>::default());
    let loss = accumulate_into(&mut workspaces, model, batch, micro_batch, &mut total)?;
    Ok((loss, total))
}

/// [`accumulate`] with memory that is kept: one workspace for full micro-batches, one for a shorter last one.
fn accumulate_into(
    workspaces: &mut [Workspace; 2],
    model: &Gpt,
    batch: &Batch,
    micro_batch: usize,
    total: &mut Vec<f32>,
) -> Result<f64> {
    check::at_least("micro_batch", micro_batch, 1)?;
    model.check_batch(batch)?;
    let [full, last] = workspaces;
    if micro_batch >= batch.n_sequences() {
        return full.loss_and_gradient(model, batch, total);
    }
    let (n_tokens, size) = (batch.targets.len(), micro_batch * batch.length);
    total.clear();
    total.resize(model.parameters().len(), 0.0);
    let each = 1.0 / n_tokens as f32; // a target's weight: by tokens, not by micro-batches
    let (mut weighted, mut gradient) = (0.0, Vec::new());
    for (inputs, targets) in batch.inputs.chunks(size).zip(batch.targets.chunks(size)) {
        let workspace = if inputs.len() == size { &mut *full } else { &mut *last };
        let (inputs, targets) = (inputs.to_vec(), targets.to_vec());
        let micro = Batch { inputs, targets, length: batch.length };
        let weights = vec![each; micro.targets.len()];
        weighted += workspace.weighted_loss_and_gradient(model, &micro, &weights, &mut gradient)?;
        total.iter_mut().zip(&gradient).for_each(|(total, g)| *total += g);
    }
    Ok(weighted / f64::from(each) / n_tokens as f64) // without the rounding of 1 / n_tokens
}

/// A training run: model, optimizer, generator and the number of steps made.
///
/// ```
/// use language::gpt::Config;
/// use language::training::{Plan, Run};
///
/// let model = Config { width: 8, hidden: 12, head_width: 4, n_layers: 1, context: 8, ..Config::default() };
/// let plan = Plan { model, n_steps: 4, ..Plan::default() };
/// let text = b"Call me Ishmael. Some years ago, never mind how long precisely";
/// let mut run = Run::new(plan, text)?;
/// run.step()?;
/// let file = run.checkpoint();
/// let next = run.step()?;
/// assert_eq!(Run::resume(plan, text, &file)?.step()?, next); // to the last bit
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Explained in Part IV, chapter 16b (the run).
pub struct Run<'a> {
    plan: Plan,
    text: &'a [u8],
    model: Gpt,
    optimizer: AdamW,
    rng: Rng,
    n_done: usize,
    average: Option<Average>,
    workspaces: [Workspace; 2],
    gradient: Vec<f32>,
}

impl<'a> Run<'a> {
    /// A run before its first step.
    ///
    /// Errors: a plan with a count of 0, a rate or clip that is not above 0, a share beyond 0 to 1; a shape that
    /// [`Config::parameters`] refuses; a text that is no longer than the context.
    pub fn new(plan: Plan, text: &'a [u8]) -> Result<Self> {
        plan.check()?;
        let mut rng = Rng::new(plan.seed);
        let model = Gpt::random(plan.model, &mut rng)?;
        Batch::draw(text, 1, plan.model.context, &mut rng.clone())?; // the text is long enough
        let optimizer = AdamW::new(&model);
        let average = (plan.keep > 0.0).then(|| Average::new(plan.keep, model.parameters()));
        let average = average.transpose()?;
        let (workspaces, gradient) = Default::default();
        Ok(Run { plan, text, model, optimizer, rng, n_done: 0, average, workspaces, gradient })
    }

    /// Draws a batch, adds up the gradients of its micro-batches, clips them, and makes one step of AdamW.
    ///
    /// The loss is that before the step. Errors: a gradient that is not finite; then nothing has changed but the generator.
    /// The bits are the same for any number of threads.
    pub fn step(&mut self) -> Result<Entry> {
        let Plan { micro_batch, clip: most, .. } = self.plan;
        let length = self.plan.model.context;
        let batch = Batch::draw(self.text, self.plan.global_batch(), length, &mut self.rng)?;
        let (model, gradient) = (&self.model, &mut self.gradient);
        let loss = accumulate_into(&mut self.workspaces, model, &batch, micro_batch, gradient)?;
        let norm = clip(gradient, most)?;
        let rate = self.plan.schedule().rate(self.n_done);
        self.optimizer.step(&mut self.model, &self.gradient, rate)?;
        if let Some(average) = &mut self.average {
            average.add(self.model.parameters())?;
        }
        self.n_done += 1;
        Ok(Entry { step: self.n_done - 1, loss, rate, norm })
    }

    /// So many steps, or as many as the plan has left, and their lines for the log.
    ///
    /// Errors: those of [`Run::step`].
    pub fn steps(&mut self, n: usize) -> Result<Vec<Entry>> {
        let left = self.plan.n_steps.saturating_sub(self.n_done);
        (0..n.min(left)).map(|_| self.step()).collect()
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// How many steps have been made.
    pub fn n_done(&self) -> usize {
        self.n_done
    }

    /// The model as it is now.
    pub fn model(&self) -> &Gpt {
        &self.model
    }

    /// The model with the averaged weights, if the plan averages.
    ///
    /// Errors: none to be expected; weights that are not finite.
    pub fn averaged(&self) -> Result<Option<Gpt>> {
        let weights = self.average.as_ref().map(|average| average.weights().to_vec());
        weights.map(|weights| Gpt::new(self.plan.model, weights)).transpose()
    }
}

/// When to stop: after so many looks in a row that were no better than the best one before.
///
/// ```
/// use language::training::EarlyStopping;
///
/// let mut stopping = EarlyStopping::new(2);
/// let stop: Vec<bool> = [2.5, 2.1, 2.2, 2.1].map(|loss| stopping.look(loss)).into();
/// assert_eq!(stop, [false, false, false, true]);
/// assert_eq!(stopping.best(), Some((1, 2.1))); // the second look, counted from 0
/// ```
///
/// A loss that is NaN is no better; of equal losses the first is the best.
///
/// Explained in Part II, chapter 9d (regularization).
#[derive(Debug, Clone, PartialEq)]
pub struct EarlyStopping {
    patience: usize,
    n_looks: usize,
    best: Option<(usize, f64)>,
}

impl EarlyStopping {
    /// With a patience of so many looks; 0 stops at the first that is no better, as 1 does.
    pub fn new(patience: usize) -> Self {
        EarlyStopping { patience: patience.max(1), n_looks: 0, best: None }
    }

    /// Takes the next loss on held-out data; true: stop.
    pub fn look(&mut self, loss: f64) -> bool {
        let better = self.best.map_or(!loss.is_nan(), |(_, best)| loss < best);
        if better {
            self.best = Some((self.n_looks, loss));
        }
        self.n_looks += 1;
        let since = self.best.map_or(self.n_looks, |(at, _)| self.n_looks - 1 - at);
        since >= self.patience
    }

    /// The best look, counted from 0, and its loss.
    pub fn best(&self) -> Option<(usize, f64)> {
        self.best
    }
}
