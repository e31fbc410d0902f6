//! Writing on fast: a cache of keys and values, drafts that a large model checks, and memory for many requests.
//!
//! [`Decoder`] is a GPT that remembers what it has read, in f64 and plainly, with a counter of its multiplications; it can
//! forget, and it can look back no further than a window. [`FastDecoder`] is the same in f32, fast. [`cache_numbers`] is the memory it takes. [`speculate`] lets a cheap
//! model draft and a dear one check, and changes nothing about what is drawn. [`serve`] counts passes where several requests
//! share one memory.

mod serving;
mod speculative;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis, concatenate, s};
use numerics::functions::{silu, softmax, softmax_rows};
use numerics::{Error, Result, check};

pub use serving::{Allocation, Request, Served, serve};
pub use speculative::{Speculation, acceptance_rate, checked_token, residual, speculate};

pub use crate::gpt::FastDecoder;

use crate::gpt::{Config, Gpt};
use crate::ngram::TokenId;

/// Added to the mean square before the root: the number that [`Gpt`] adds in f32.
const EPSILON: f64 = 1e-5_f32 as f64;

/// How many numbers a cache holds after `n_tokens` tokens: a key and a value in each block.
///
/// `2 · n_layers · n_key_value_heads · head_width · n_tokens`; in bytes, two times that for 16-bit numbers. Beyond the largest
/// `usize` it stays there.
///
/// ```
/// use language::decoding::cache_numbers;
/// use language::gpt::Config;
///
/// assert_eq!(cache_numbers(&Config::default(), 128), 2 * 4 * 2 * 32 * 128);
/// ```
///
/// Explained in Part IV, chapter 15g (decoding).
pub fn cache_numbers(config: &Config, n_tokens: usize) -> usize {
    [config.n_layers, config.n_key_value_heads, config.head_width, n_tokens]
        .iter()
        .fold(2, |product: usize, &factor| product.saturating_mul(factor))
}

/// A block's weights, each turned so that a row of numbers is multiplied from the left.
#[derive(Debug, Clone)]
struct Block {
    attention_norm: Array1<f64>,
    query: Array2<f64>,
    key: Array2<f64>,
    value: Array2<f64>,
    output: Array2<f64>,
    mlp_norm: Array1<f64>,
    gate: Array2<f64>,
    up: Array2<f64>,
    down: Array2<f64>,
    /// Keys, turned, and values of what was read: (n_kept, key-value heads · head_width).
    keys: Array2<f64>,
    values: Array2<f64>,
}

/// A GPT that keeps the keys and values of what it has read, so that a new token costs no second look at the old ones.
///
/// In f64, one formula after another: it shows how the cache works, and counts. [`Decoder::read`] takes a whole prompt or a
/// single token; the logits are those of [`Gpt::logits_plain`] for the whole text, up to the rounding of sums.
///
/// ```
/// use language::decoding::Decoder;
/// use language::gpt::{Config, Gpt};
/// use numerics::Rng;
///
/// let config = Config { vocabulary: 5, width: 8, hidden: 12, head_width: 4, ..Config::default() };
/// let model = Gpt::random(config, &mut Rng::new(1))?;
/// let mut decoder = Decoder::new(&model)?;
/// decoder.read(&[3_u8, 1, 4])?; // prefill
/// let logits = decoder.read(&[2_u8])?; // decode
/// let whole = model.logits_plain(&[3_u8, 1, 4, 2])?;
/// assert!((&logits.row(0) - &whole.row(3)).iter().all(|gap| gap.abs() < 1e-12));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15g (decoding). Source: Reiner Pope and others, *Efficiently Scaling Transformer Inference*,
/// 2022, section 2.
#[derive(Debug, Clone)]
pub struct Decoder {
    config: Config,
    embedding: Array2<f64>,
    blocks: Vec<Block>,
    last_norm: Array1<f64>,
    /// How far each token looks back, itself included.
    window: Option<usize>,
    tokens: Vec<u32>,
    /// How many of the first tokens have left the cache.
    n_dropped: usize,
    multiply_adds: u64,
}

impl Decoder {
    /// A decoder of a model's weights, which has read nothing.
    ///
    /// Errors: none of a model as [`Gpt::new`] makes it. Cost: a copy of all parameters in f64.
    pub fn new(model: &Gpt) -> Result<Self> {
        let config = *model.config();
        let matrix = |name: String| Ok(model.parameter(&name)?.mapv(f64::from));
        let gains = |name: String| -> Result<Array1<f64>> { Ok(matrix(name)?.row(0).to_owned()) };
        let turned = |name: String| -> Result<Array2<f64>> { Ok(matrix(name)?.t().to_owned()) };
        let nothing = Array2::zeros((0, config.n_key_value_heads * config.head_width));
        let block = |l: usize| -> Result<Block> {
            let named = |part: &str| format!("model.layers.{l}.{part}.weight");
            Ok(Block {
                attention_norm: gains(named("input_layernorm"))?,
                query: turned(named("self_attn.q_proj"))?,
                key: turned(named("self_attn.k_proj"))?,
                value: turned(named("self_attn.v_proj"))?,
                output: turned(named("self_attn.o_proj"))?,
                mlp_norm: gains(named("post_attention_layernorm"))?,
                gate: turned(named("mlp.gate_proj"))?,
                up: turned(named("mlp.up_proj"))?,
                down: turned(named("mlp.down_proj"))?,
                keys: nothing.clone(),
                values: nothing.clone(),
            })
        };
        Ok(Decoder {
            config,
            embedding: matrix("model.embed_tokens.weight".into())?,
            blocks: (0..config.n_layers).map(block).collect::<Result<_>>()?,
            last_norm: gains("model.norm.weight".into())?,
            window: None,
            tokens: Vec::new(),
            n_dropped: 0,
            multiply_adds: 0,
        })
    }

    /// The same with sliding-window attention: each token looks at itself and at the `window − 1` tokens before it.
    ///
    /// What no later token can see leaves the cache, and so a text may be longer than the model's context. Errors: a window
    /// of 0, or above the context; tokens that were read already.
    pub fn with_window(mut self, window: usize) -> Result<Self> {
        check::between("window", window, 1, ("the context", self.config.context))?;
        if !self.tokens.is_empty() {
            let wanted = "0: set the window before";
            return Err(Error::invalid("the number of tokens read", self.tokens.len(), wanted));
        }
        self.window = Some(window);
        Ok(self)
    }

    /// How many tokens were read and not forgotten.
    pub fn n_tokens(&self) -> usize {
        self.tokens.len()
    }

    /// How many numbers the cache holds now.
    pub fn n_cached(&self) -> usize {
        self.blocks.iter().map(|block| block.keys.len() + block.values.len()).sum()
    }

    /// How many products of two numbers were added up so far, in the matrices and in attention.
    pub fn multiply_adds(&self) -> u64 {
        self.multiply_adds
    }

    /// Reads on, and gives for each new token a logit for each token that could follow it.
    ///
    /// Shape: n tokens in, (n, vocabulary) out. Errors: no token; one outside the vocabulary; more than the context together
    /// with those before, unless there is a window; weights so large that a number leaves the range of `f64`. After an error
    /// nothing was read. Cost: n · n_parameters multiply-adds for the matrices, and 2 · n_layers · queries for each pair
    /// of a new token and one that it sees.
    pub fn read<T: TokenId>(&mut self, tokens: &[T]) -> Result<Array2<f64>> {
        let new: Vec<u32> = tokens.iter().map(|&token| token.into()).collect();
        self.check_new(&new)?;
        let n_before = self.tokens.len();
        self.tokens.extend(&new);
        let logits = self.forward(&new, n_before);
        let all_finite = logits.iter().all(|logit| logit.is_finite());
        if !all_finite {
            self.keep(n_before);
        }
        let logits = check::all_in_range("a logit", logits, "the weights")?;
        if let Some(window) = self.window {
            self.drop_first(self.tokens.len().saturating_sub(window - 1));
        }
        Ok(logits)
    }

    /// The probabilities after each of the last `n` tokens of a text, whatever was read before.
    ///
    /// What the cache has of the text's beginning is not computed again; what does not belong to it is forgotten. So a draft
    /// that was refused costs no reading anew. Shape: (n, vocabulary) out. Errors: those of [`Decoder::read`]; n of 0, or
    /// above the text's length; a window. Cost: that of reading what is new, or of the last n tokens.
    ///
    /// ```
    /// use language::decoding::Decoder;
    /// use language::gpt::{Config, Gpt};
    /// use numerics::Rng;
    ///
    /// let config = Config { vocabulary: 5, width: 8, hidden: 12, head_width: 4, ..Config::default() };
    /// let mut decoder = Decoder::new(&Gpt::random(config, &mut Rng::new(1))?)?;
    /// decoder.probabilities(&[3_u8, 1, 4, 1], 1)?;
    /// let p = decoder.probabilities(&[3_u8, 1, 2], 1)?; // keeps 3 and 1, forgets 4 and 1, reads 2
    /// assert!((p.sum() - 1.0).abs() < 1e-12);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn probabilities<T: TokenId>(&mut self, text: &[T], n: usize) -> Result<Array2<f64>> {
        check::not_empty("text", text.len(), "token")?;
        check::between("n", n, 1, ("the text's length", text.len()))?;
        let ids: Vec<u32> = text.iter().map(|&token| token.into()).collect();
        let alike = ids.iter().zip(&self.tokens).take_while(|(a, b)| a == b).count();
        self.forget_after(alike.min(ids.len() - n))?;
        let logits = self.read(&ids[self.tokens.len()..])?;
        Ok(softmax_rows(logits.slice(s![logits.nrows() - n.., ..])))
    }

    /// Forgets all tokens but the first `n_tokens`; their keys and values leave the cache.
    ///
    /// With fewer tokens nothing happens. Errors: a window, under which what came before may be gone already.
    pub fn forget_after(&mut self, n_tokens: usize) -> Result<()> {
        if let Some(window) = self.window {
            let wanted = "none: under a window the older keys are gone";
            return Err(Error::invalid("the window of a decoder that forgets", window, wanted));
        }
        self.keep(n_tokens);
        Ok(())
    }

    /// Keeps the first tokens alone.
    fn keep(&mut self, n_tokens: usize) {
        self.tokens.truncate(n_tokens);
        let n_rows = self.tokens.len() - self.n_dropped;
        for block in &mut self.blocks {
            block.keys = block.keys.slice(s![..n_rows.min(block.keys.nrows()), ..]).to_owned();
            block.values =
                block.values.slice(s![..n_rows.min(block.values.nrows()), ..]).to_owned();
        }
    }

    /// Drops the rows of the cache that belong to the tokens before `first`.
    fn drop_first(&mut self, first: usize) {
        let n_rows = first.saturating_sub(self.n_dropped);
        for block in &mut self.blocks {
            block.keys = block.keys.slice(s![n_rows.., ..]).to_owned();
            block.values = block.values.slice(s![n_rows.., ..]).to_owned();
        }
        self.n_dropped += n_rows;
    }

    fn check_new(&self, new: &[u32]) -> Result<()> {
        check::not_empty("tokens", new.len(), "token")?;
        let (n, context) = (self.tokens.len() + new.len(), self.config.context);
        if self.window.is_none() && n > context {
            let wanted = format!("at most the context, {context}");
            return Err(Error::invalid("the number of tokens, with those before,", n, wanted));
        }
        check::size("tokens times vocabulary", &[new.len(), self.config.vocabulary])?;
        let vocabulary = self.config.vocabulary;
        match new.iter().position(|&token| token as usize >= vocabulary) {
            Some(at) => {
                let wanted = format!("below the vocabulary's size, {vocabulary}");
                Err(Error::invalid(format!("tokens[{at}]"), new[at], wanted))
            }
            None => Ok(()),
        }
    }

    fn forward(&mut self, new: &[u32], n_before: usize) -> Array2<f64> {
        let ids: Vec<usize> = new.iter().map(|&token| token as usize).collect();
        let mut count = 0;
        let mut x = self.embedding.select(Axis(0), &ids); // (n, width)
        let reach = Reach { n_before, n_dropped: self.n_dropped, window: self.window };
        for block in &mut self.blocks {
            let z = norm(&x, &block.attention_norm);
            let q = turned(&product(&z, block.query.view(), &mut count), &self.config, n_before);
            let k = turned(&product(&z, block.key.view(), &mut count), &self.config, n_before);
            let v = product(&z, block.value.view(), &mut count);
            block.keys = concatenate![Axis(0), block.keys, k]; // what was read stays as it is
            block.values = concatenate![Axis(0), block.values, v];
            let found = reach.look_up(&q, block, &self.config, &mut count);
            x += &product(&found, block.output.view(), &mut count);

            let z = norm(&x, &block.mlp_norm);
            let gate = product(&z, block.gate.view(), &mut count).mapv(silu);
            let up = product(&z, block.up.view(), &mut count);
            x += &product(&(gate * up), block.down.view(), &mut count);
        }
        let logits = product(&norm(&x, &self.last_norm), self.embedding.t(), &mut count);
        self.multiply_adds += count;
        logits
    }
}

/// Which rows of the cache a new token sees.
struct Reach {
    n_before: usize,
    n_dropped: usize,
    window: Option<usize>,
}

impl Reach {
    fn look_up(
        &self,
        queries: &Array2<f64>,
        block: &Block,
        config: &Config,
        count: &mut u64,
    ) -> Array2<f64> {
        let (d, group) = (config.head_width, config.n_query_heads / config.n_key_value_heads);
        let mut found = Array2::zeros(queries.dim());
        for i in 0..queries.nrows() {
            let place = self.n_before + i;
            let first = self.window.map_or(0, |window| (place + 1).saturating_sub(window));
            let seen = first.max(self.n_dropped) - self.n_dropped..place + 1 - self.n_dropped;
            *count += (2 * seen.len() * queries.ncols()) as u64; // scores, and the mixture
            for head in 0..config.n_query_heads {
                let own = head * d..(head + 1) * d;
                let shared = head / group * d..(head / group + 1) * d;
                let keys = block.keys.slice(s![seen.clone(), shared.clone()]);
                let values = block.values.slice(s![seen.clone(), shared]);
                let scores = keys.dot(&queries.slice(s![i, own.clone()])) / (d as f64).sqrt();
                let shares = softmax(&scores);
                found.slice_mut(s![i, own]).assign(&shares.dot(&values));
            }
        }
        found
    }
}

fn product(x: &Array2<f64>, w: ArrayView2<'_, f64>, count: &mut u64) -> Array2<f64> {
    *count += (x.nrows() * w.nrows() * w.ncols()) as u64;
    x.dot(&w)
}

fn norm(x: &Array2<f64>, gains: &Array1<f64>) -> Array2<f64> {
    let mut x = x.clone();
    for mut row in x.rows_mut() {
        let factor = (row.dot(&row) / row.len() as f64 + EPSILON).sqrt();
        row /= factor;
        row *= gains;
    }
    x
}

/// Each head of each row, turned by its place: number i of a head with number i of its other half.
fn turned(x: &Array2<f64>, config: &Config, first: usize) -> Array2<f64> {
    let (d, half) = (config.head_width, config.head_width / 2);
    let mut turned = Array2::zeros(x.dim());
    for i in 0..half {
        let speed = libm::pow(10_000.0, -(i as f64) / half as f64);
        for (row, x) in x.rows().into_iter().enumerate() {
            let (sin, cos) = libm::sincos((first + row) as f64 * speed);
            turn_pairs(x, turned.row_mut(row), (i, d), (sin, cos));
        }
    }
    turned
}

fn turn_pairs(
    x: ArrayView1<'_, f64>,
    mut turned: ndarray::ArrayViewMut1<'_, f64>,
    (i, d): (usize, usize),
    (sin, cos): (f64, f64),
) {
    for low in (i..x.len()).step_by(d) {
        let high = low + d / 2;
        turned[low] = x[low] * cos - x[high] * sin;
        turned[high] = x[low] * sin + x[high] * cos;
    }
}
