//! A decoder-only transformer in f32, by hand: the modern block, its forward and its backward pass, its optimizer, its file.
//!
//! [`Config`] is the shape, [`Gpt`] the model: all its parameters in one slice, each with a name and a place
//! ([`Config::parameters`]). [`Gpt::logits`] reads tokens, [`Gpt::loss_and_gradient`] and [`AdamW`] train,
//! [`Gpt::to_safetensors`] stores, [`moby_dick`] is one that has been trained.
//!
//! The block: RMS normalization before attention and before the feed-forward layer, rotary places, several query heads to
//! a head of keys and values, SwiGLU, no biases; the table of embeddings serves at the end as the language-model head.
//! Numbers i and i + half of a head turn together. That, the names and the shapes are those of Llama models in Hugging
//! Face's `transformers`.

mod cached;
mod pass;
mod pieces;
mod product;
mod reference;
mod storage;
mod training;
mod weights;

use std::ops::Range;

use ndarray::{Array2, Array3, ArrayView2};
use numerics::{Error, Result, Rng, check};

use crate::ngram::TokenId;
pub use cached::FastDecoder;
use pass::Pass;
pub(crate) use pieces::{Heads, Rotary};
pub use storage::Storage;
pub use training::{AdamW, Schedule, Workspace, clip, norm_of};
pub use weights::{
    LogLine, SizedRun, moby_dick, moby_dick_log, repeats, repeats_config, repeats_log, sized_runs,
};

/// The shape of a model.
///
/// ```
/// use language::gpt::Config;
///
/// let config = Config::default(); // the little GPT of Part IV
/// assert_eq!(config.n_parameters(), 869_504);
/// ```
///
/// Explained in Part IV, chapter 15d (the GPT).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Config {
    /// How many tokens there are.
    pub vocabulary: usize,
    /// How many blocks.
    pub n_layers: usize,
    /// How many numbers a token is inside the model.
    pub width: usize,
    /// How many heads of queries.
    pub n_query_heads: usize,
    /// How many heads of keys and values; a divisor of `n_query_heads`.
    pub n_key_value_heads: usize,
    /// How many numbers a head has, an even number.
    pub head_width: usize,
    /// How many numbers the feed-forward layer has inside.
    pub hidden: usize,
    /// The most tokens that the model reads at a time.
    pub context: usize,
}

impl Default for Config {
    /// The little GPT: bytes as tokens, 4 blocks of width 128, 869,504 parameters.
    fn default() -> Self {
        Config {
            vocabulary: 256,
            n_layers: 4,
            width: 128,
            n_query_heads: 4,
            n_key_value_heads: 2,
            head_width: 32,
            hidden: 416,
            context: 128,
        }
    }
}

/// A parameter's name, shape and place among all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// Its name, as Hugging Face's Llama has it: `model.layers.0.self_attn.q_proj.weight`.
    pub name: String,
    /// (outputs, inputs) of a matrix; (width,) of a norm's gains.
    pub shape: Vec<usize>,
    /// Where it lies in [`Gpt::parameters`].
    pub range: Range<usize>,
}

/// Where the parts of a block lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layer {
    pub(crate) attention_norm: Range<usize>,
    /// Queries, keys and values in one: (queries + keys + values, width).
    pub(crate) query_key_value: Range<usize>,
    /// (width, queries).
    pub(crate) output: Range<usize>,
    pub(crate) mlp_norm: Range<usize>,
    /// Gate and up in one: (2 · hidden, width).
    pub(crate) gate_up: Range<usize>,
    /// (width, hidden).
    pub(crate) down: Range<usize>,
}

impl Config {
    /// How many parameters a model of this shape has.
    ///
    /// With vocabulary V, width W, L blocks, Q numbers of queries, K of keys and as many of values, and H inside the
    /// feed-forward layer: `V·W + L·(2·W + W·(Q + 2·K) + Q·W + 3·H·W) + W`. Beyond the largest `usize` it stays there.
    pub fn n_parameters(&self) -> usize {
        let w = self.width;
        let queries = self.n_query_heads.saturating_mul(self.head_width);
        let keys = self.n_key_value_heads.saturating_mul(self.head_width);
        let projections = queries.saturating_add(keys).saturating_mul(2);
        let numbers = projections.saturating_add(self.hidden.saturating_mul(3)).saturating_add(2);
        let blocks = self.n_layers.saturating_mul(numbers);
        w.saturating_mul(self.vocabulary.saturating_add(blocks).saturating_add(1))
    }

    /// Every parameter's name, shape and place, in order.
    ///
    /// Errors: a size that is 0; an odd `head_width`; query heads that cannot be shared out; a model of more than
    /// [`check::MOST_ELEMENTS`] parameters.
    pub fn parameters(&self) -> Result<Vec<Parameter>> {
        self.check()?;
        let (w, h) = (self.width, self.hidden);
        let (queries, keys) = (self.heads().queries(), self.heads().keys());
        let mut all = Vec::new();
        let mut add = |name: String, shape: &[usize]| {
            let start = all.last().map_or(0, |last: &Parameter| last.range.end);
            let range = start..start + shape.iter().product::<usize>();
            all.push(Parameter { name, shape: shape.to_vec(), range });
        };
        add("model.embed_tokens.weight".into(), &[self.vocabulary, w]);
        for l in 0..self.n_layers {
            let mut add =
                |name, shape: &[usize]| add(format!("model.layers.{l}.{name}.weight"), shape);
            add("input_layernorm", &[w]);
            add("self_attn.q_proj", &[queries, w]);
            add("self_attn.k_proj", &[keys, w]);
            add("self_attn.v_proj", &[keys, w]);
            add("self_attn.o_proj", &[w, queries]);
            add("post_attention_layernorm", &[w]);
            add("mlp.gate_proj", &[h, w]);
            add("mlp.up_proj", &[h, w]);
            add("mlp.down_proj", &[w, h]);
        }
        add("model.norm.weight".into(), &[w]);
        Ok(all)
    }

    pub(crate) fn check(&self) -> Result<()> {
        for (name, value) in [
            ("vocabulary", self.vocabulary),
            ("n_layers", self.n_layers),
            ("width", self.width),
            ("n_query_heads", self.n_query_heads),
            ("n_key_value_heads", self.n_key_value_heads),
            ("head_width", self.head_width),
            ("hidden", self.hidden),
            ("context", self.context),
        ] {
            check::at_least(name, value, 1)?;
        }
        if self.head_width % 2 == 1 {
            return Err(Error::invalid("head_width", self.head_width, "even, for rotary places"));
        }
        if !self.n_query_heads.is_multiple_of(self.n_key_value_heads) {
            let wanted = format!("a multiple of n_key_value_heads = {}", self.n_key_value_heads);
            return Err(Error::invalid("n_query_heads", self.n_query_heads, wanted));
        }
        check::size("context times head_width", &[self.context, self.head_width])?;
        if self.n_parameters() > check::MOST_ELEMENTS {
            let wanted = format!("at most {}", check::MOST_ELEMENTS);
            return Err(Error::invalid("the number of parameters", self.n_parameters(), wanted));
        }
        Ok(())
    }

    pub(crate) fn heads(&self) -> Heads {
        Heads {
            n_query: self.n_query_heads,
            n_key_value: self.n_key_value_heads,
            width: self.head_width,
        }
    }

    pub(crate) fn embedding(&self) -> Range<usize> {
        0..self.vocabulary * self.width
    }

    pub(crate) fn final_norm(&self) -> Range<usize> {
        self.n_parameters() - self.width..self.n_parameters()
    }

    pub(crate) fn layer(&self, l: usize) -> Layer {
        let w = self.width;
        let size = (self.final_norm().start - self.embedding().end) / self.n_layers;
        let mut end = self.embedding().end + l * size;
        let mut next = |n: usize| {
            end += n;
            end - n..end
        };
        Layer {
            attention_norm: next(w),
            query_key_value: next(self.heads().all() * w),
            output: next(w * self.heads().queries()),
            mlp_norm: next(w),
            gate_up: next(2 * self.hidden * w),
            down: next(w * self.hidden),
        }
    }
}

/// Sequences of tokens and, for each token, the one that follows.
///
/// ```
/// use language::gpt::Batch;
///
/// let batch = Batch::next_tokens(b"whale", 4)?;
/// assert_eq!(batch.inputs, b"whal".map(u32::from));
/// assert_eq!(batch.targets, b"hale".map(u32::from));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15e (training).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The tokens, sequence after sequence.
    pub inputs: Vec<u32>,
    /// For each of them the token to predict.
    pub targets: Vec<u32>,
    /// How many tokens a sequence has.
    pub length: usize,
}

impl Batch {
    /// Cuts a text into sequences of `length` tokens, one after another, each with its targets: the same, one place on.
    ///
    /// What is left at the end, less than a sequence and its last target, falls away. Errors: `length` 0; a text that is
    /// too short for one sequence.
    pub fn next_tokens<T: TokenId>(tokens: &[T], length: usize) -> Result<Batch> {
        check::at_least("length", length, 1)?;
        if tokens.len() <= length {
            return Err(too_short(tokens.len(), length));
        }
        let n = (tokens.len() - 1) / length * length;
        Ok(Batch { inputs: ids(&tokens[..n]), targets: ids(&tokens[1..=n]), length })
    }

    /// Draws `n_sequences` sequences of `length` tokens from anywhere in a text, with their targets.
    ///
    /// Errors: those of [`Batch::next_tokens`]; no sequence; more than [`check::MOST_ELEMENTS`] tokens.
    pub fn draw<T: TokenId>(
        tokens: &[T],
        n_sequences: usize,
        length: usize,
        rng: &mut Rng,
    ) -> Result<Batch> {
        check::at_least("n_sequences", n_sequences, 1)?;
        check::at_least("length", length, 1)?;
        check::size("n_sequences times length", &[n_sequences, length])?;
        if tokens.len() <= length {
            return Err(too_short(tokens.len(), length));
        }
        let (mut inputs, mut targets) = (Vec::new(), Vec::new());
        for _ in 0..n_sequences {
            let start = rng.integers(0..tokens.len() - length)?;
            inputs.extend(ids(&tokens[start..start + length]));
            targets.extend(ids(&tokens[start + 1..=start + length]));
        }
        Ok(Batch { inputs, targets, length })
    }

    /// How many sequences there are.
    pub fn n_sequences(&self) -> usize {
        self.inputs.len().checked_div(self.length).unwrap_or(0)
    }
}

/// The tokens' numbers.
fn ids<T: TokenId>(tokens: &[T]) -> Vec<u32> {
    tokens.iter().map(|&token| token.into()).collect()
}

fn too_short(n_tokens: usize, length: usize) -> Error {
    let wanted = format!("above length = {length}: each sequence and a last target");
    Error::invalid("the number of tokens", n_tokens, wanted)
}

/// A decoder-only transformer: its shape and its parameters.
///
/// ```
/// use language::gpt::{Config, Gpt};
/// use numerics::Rng;
///
/// let config = Config { vocabulary: 5, width: 8, hidden: 12, head_width: 4, ..Config::default() };
/// let model = Gpt::random(config, &mut Rng::new(1))?;
/// assert_eq!(model.logits(&[3_u32, 1, 4])?.dim(), (3, 5)); // for each token, a logit for each that could follow
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15d (the GPT). Source: Alec Radford et al., *Language Models are Unsupervised Multitask
/// Learners*, 2019, section 2.3; Hugo Touvron et al., *LLaMA*, 2023, section 2.2.
#[derive(Debug, Clone, PartialEq)]
pub struct Gpt {
    config: Config,
    parameters: Vec<f32>,
    rotary: Rotary,
}

impl Gpt {
    /// A model with random parameters: normal with standard deviation 0.02, and for what is added to the residual stream
    /// (`o_proj`, `down_proj`) 0.02 / √(2 · n_layers); gains are 1.
    ///
    /// Errors: those of [`Config::parameters`].
    ///
    /// Source: Alec Radford et al., *Language Models are Unsupervised Multitask Learners*, 2019, section 2.3.
    pub fn random(config: Config, rng: &mut Rng) -> Result<Gpt> {
        let mut parameters = vec![
            1.0_f32;
            {
                config.check()?;
                config.n_parameters()
            }
        ];
        for parameter in config.parameters()? {
            if parameter.shape.len() == 1 {
                continue;
            }
            let adds =
                ["o_proj.weight", "down_proj.weight"].iter().any(|n| parameter.name.ends_with(n));
            let spread = if adds { 0.02 / (2.0 * config.n_layers as f64).sqrt() } else { 0.02 };
            parameters[parameter.range].fill_with(|| (spread * rng.normal()) as f32);
        }
        Gpt::new(config, parameters)
    }

    /// A model of this shape with these parameters, in the order of [`Config::parameters`].
    ///
    /// Errors: those of [`Config::parameters`]; another number of parameters; one that is not finite.
    pub fn new(config: Config, parameters: Vec<f32>) -> Result<Gpt> {
        config.check()?;
        if parameters.len() != config.n_parameters() {
            let wanted = format!("{}, as the configuration has it", config.n_parameters());
            return Err(Error::invalid("the number of parameters", parameters.len(), wanted));
        }
        if let Some(at) = parameters.iter().position(|x| !x.is_finite()) {
            return Err(Error::non_finite("parameters", &[at], f64::from(parameters[at])));
        }
        let rotary = Rotary::new(config.context, config.head_width);
        Ok(Gpt { config, parameters, rotary })
    }

    /// The shape.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// All parameters, one after another.
    pub fn parameters(&self) -> &[f32] {
        &self.parameters
    }

    /// All parameters, to be changed.
    pub fn parameters_mut(&mut self) -> &mut [f32] {
        &mut self.parameters
    }

    /// One parameter by its name; a norm's gains as one row.
    ///
    /// Errors: a name that the model does not have.
    pub fn parameter(&self, name: &str) -> Result<ArrayView2<'_, f32>> {
        let all = self.config.parameters()?;
        let Some(found) = all.iter().find(|p| p.name == name) else {
            return Err(Error::unknown("parameter", name, all.iter().map(|p| p.name.as_str())));
        };
        let columns = found.shape.last().copied().unwrap_or(1);
        let rows = found.range.len() / columns;
        let numbers = &self.parameters[found.range.clone()];
        Ok(ArrayView2::from_shape((rows, columns), numbers).expect("rows times columns numbers"))
    }

    pub(crate) fn rotary(&self) -> &Rotary {
        &self.rotary
    }

    /// For each token, a logit for each token that could follow it, given all up to there.
    ///
    /// Shape: n tokens in, (n, vocabulary) out. Errors: no token; one outside the vocabulary; more than the context.
    /// Cost: 2 · n_parameters operations a token, and 2 · n · (queries + queries) a block for attention.
    pub fn logits<T: TokenId>(&self, tokens: &[T]) -> Result<Array2<f32>> {
        let tokens = &ids(tokens)[..];
        self.check_prompt(tokens)?;
        let mut pass = Pass::new(&self.config, 1, tokens.len(), false);
        pass.forward(self, tokens);
        let shape = (tokens.len(), self.config.vocabulary);
        Ok(Array2::from_shape_vec(shape, pass.into_logits()).expect("a row of logits a token"))
    }

    /// What each head looks at, block by block: shares that add up to 1 along each row.
    ///
    /// Shape: n tokens in; for each block (query heads, n, n). Errors: those of [`Gpt::logits`].
    pub fn attention_weights<T: TokenId>(&self, tokens: &[T]) -> Result<Vec<Array3<f32>>> {
        let tokens = &ids(tokens)[..];
        self.check_prompt(tokens)?;
        let mut pass = Pass::new(&self.config, 1, tokens.len(), true);
        pass.forward(self, tokens);
        let shape = (self.config.n_query_heads, tokens.len(), tokens.len());
        let tables = pass.into_shares().into_iter();
        Ok(tables.map(|t| Array3::from_shape_vec(shape, t).expect("a table a head")).collect())
    }

    /// [`Gpt::logits`] the slow and plain way, in f64: one sum after another, nothing stored, nothing shared.
    ///
    /// Shape and errors: as [`Gpt::logits`].
    pub fn logits_plain<T: TokenId>(&self, tokens: &[T]) -> Result<Array2<f64>> {
        let tokens = ids(tokens);
        self.check_prompt(&tokens)?;
        Ok(reference::logits(self, &tokens))
    }

    /// How probable each token was, given those before it in its sequence: the natural logarithms.
    ///
    /// Shape: one number for each target. Errors: a batch whose numbers of tokens and targets differ or are no multiple of
    /// its length; a length above the context; a token or target outside the vocabulary. Cost: as [`Gpt::logits`].
    pub fn log_probabilities(&self, batch: &Batch) -> Result<Vec<f64>> {
        self.check_batch(batch)?;
        let mut all = Vec::with_capacity(batch.targets.len());
        let some = (4096 / batch.length).max(1) * batch.length; // tokens at a time
        for (inputs, targets) in batch.inputs.chunks(some).zip(batch.targets.chunks(some)) {
            let n_sequences = inputs.len() / batch.length;
            let mut pass = Pass::new(&self.config, n_sequences, batch.length, false);
            pass.forward(self, inputs);
            all.extend(pass.losses(targets, &vec![0.0; targets.len()]).iter().map(|loss| -loss));
        }
        Ok(all)
    }

    /// The mean cross-entropy of the targets, in nats.
    ///
    /// Errors: those of [`Gpt::log_probabilities`].
    pub fn loss(&self, batch: &Batch) -> Result<f64> {
        let log_probabilities = self.log_probabilities(batch)?;
        Ok(-numerics::sum::sum(&log_probabilities) / log_probabilities.len() as f64)
    }

    pub(crate) fn check_prompt(&self, tokens: &[u32]) -> Result<()> {
        check::not_empty("tokens", tokens.len(), "token")?;
        self.check_length("the number of tokens", tokens.len())?;
        self.check_tokens("tokens", tokens)
    }

    fn check_length(&self, what: &str, n: usize) -> Result<()> {
        if n > self.config.context {
            let wanted = format!("at most the context, {}", self.config.context);
            return Err(Error::invalid(what, n, wanted));
        }
        Ok(())
    }

    fn check_tokens(&self, name: &str, tokens: &[u32]) -> Result<()> {
        let vocabulary = self.config.vocabulary;
        match tokens.iter().position(|&token| token as usize >= vocabulary) {
            Some(at) => {
                let wanted = format!("below the vocabulary's size, {vocabulary}");
                Err(Error::invalid(format!("{name}[{at}]"), tokens[at], wanted))
            }
            None => Ok(()),
        }
    }

    pub(crate) fn check_batch(&self, batch: &Batch) -> Result<()> {
        check::at_least("the batch's length", batch.length, 1)?;
        self.check_length("the batch's length", batch.length)?;
        check::not_empty("the batch", batch.inputs.len(), "sequence")?;
        let (inputs, targets) = (("inputs", batch.inputs.len()), ("targets", batch.targets.len()));
        check::same_length("tokens", inputs, targets)?;
        if !batch.inputs.len().is_multiple_of(batch.length) {
            let wanted = format!("a multiple of the batch's length, {}", batch.length);
            return Err(Error::invalid("the number of tokens", batch.inputs.len(), wanted));
        }
        self.check_tokens("inputs", &batch.inputs)?;
        self.check_tokens("targets", &batch.targets)
    }
}
