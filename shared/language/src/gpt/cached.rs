//! Decoding in f32: matrices packed once, keys and values kept, the bits of the whole pass.

use ndarray::Array2;
use numerics::functions::softmax_rows;
use numerics::{Error, Result, check};

use super::pieces::{norm, softmax, swiglu};
use super::product::{Matrix, Panels, multiply_here, multiply_panels, multiply_row};
use super::{Gpt, ids};
use crate::ngram::TokenId;

/// A block's matrices, packed.
struct Packed {
    query_key_value: Panels,
    output: Panels,
    gate_up: Panels,
    down: Panels,
    /// (n_tokens, keys), turned, and (n_tokens, keys).
    keys: Vec<f32>,
    values: Vec<f32>,
}

/// The fast [`Decoder`](crate::decoding::Decoder): a GPT in f32 that keeps keys and values, and packs its matrices once.
///
/// Its logits are those of [`Gpt::logits`] for the whole text, bit for bit, in whatever pieces the text comes.
///
/// ```
/// use language::decoding::FastDecoder;
/// use language::gpt::{Config, Gpt};
/// use numerics::Rng;
///
/// let config = Config { vocabulary: 5, width: 8, hidden: 12, head_width: 4, ..Config::default() };
/// let model = Gpt::random(config, &mut Rng::new(1))?;
/// let mut decoder = FastDecoder::new(&model)?;
/// decoder.read(&[3_u8, 1, 4])?; // prefill
/// let logits = decoder.read(&[2_u8])?; // decode
/// assert_eq!(logits.row(0), model.logits(&[3_u8, 1, 4, 2])?.row(3));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15g (decoding). Source: as [`Decoder`](crate::decoding::Decoder).
pub struct FastDecoder<'a> {
    model: &'a Gpt,
    blocks: Vec<Packed>,
    head: Panels,
    tokens: Vec<u32>,
}

impl<'a> FastDecoder<'a> {
    /// A decoder of a model that has read nothing.
    ///
    /// Errors: none of a model as [`Gpt::new`] makes it. Cost: a copy of all matrices.
    pub fn new(model: &'a Gpt) -> Result<Self> {
        let config = model.config();
        config.check()?;
        let packed = |range: std::ops::Range<usize>, columns: usize| {
            let n_rows = range.len() / columns;
            Panels::new(Matrix::new(&model.parameters[range], n_rows, columns).t())
        };
        let blocks = (0..config.n_layers).map(|l| {
            let layer = config.layer(l);
            Packed {
                query_key_value: packed(layer.query_key_value, config.width),
                output: packed(layer.output, config.heads().queries()),
                gate_up: packed(layer.gate_up, config.width),
                down: packed(layer.down, config.hidden),
                keys: Vec::new(),
                values: Vec::new(),
            }
        });
        Ok(FastDecoder {
            model,
            blocks: blocks.collect(),
            head: packed(config.embedding(), config.width),
            tokens: Vec::new(),
        })
    }

    /// How many tokens were read and not forgotten.
    pub fn n_tokens(&self) -> usize {
        self.tokens.len()
    }

    /// Forgets all tokens but the first `n_tokens`; with fewer nothing happens.
    pub fn forget_after(&mut self, n_tokens: usize) {
        self.tokens.truncate(n_tokens);
        let n = self.tokens.len() * self.model.config().heads().keys();
        for block in &mut self.blocks {
            block.keys.truncate(n);
            block.values.truncate(n);
        }
    }

    /// Reads on, and gives for each new token a logit for each token that could follow it.
    ///
    /// Shape: n tokens in, (n, vocabulary) out. Errors: no token; one outside the vocabulary; more than the context together
    /// with those before. After an error nothing was read. Cost: as [`Decoder::read`](crate::decoding::Decoder::read).
    pub fn read<T: TokenId>(&mut self, tokens: &[T]) -> Result<Array2<f32>> {
        let new = ids(tokens);
        check::not_empty("tokens", new.len(), "token")?;
        self.model.check_tokens("tokens", &new)?;
        let (n, context) = (self.tokens.len() + new.len(), self.model.config().context);
        if n > context {
            let wanted = format!("at most the context, {context}");
            return Err(Error::invalid("the number of tokens, with those before,", n, wanted));
        }
        let logits = self.forward(&new);
        self.tokens.extend(&new);
        let shape = (new.len(), self.model.config().vocabulary);
        Ok(Array2::from_shape_vec(shape, logits).expect("a row of logits a token"))
    }

    /// The probabilities after each of the last `n` tokens of a text, whatever was read before: as
    /// [`Decoder::probabilities`](crate::decoding::Decoder::probabilities), from these logits.
    ///
    /// Shape: (n, vocabulary) out. Errors: those of [`FastDecoder::read`]; n of 0, or above the text's length; logits that are
    /// not finite.
    pub fn probabilities<T: TokenId>(&mut self, text: &[T], n: usize) -> Result<Array2<f64>> {
        check::not_empty("text", text.len(), "token")?;
        check::between("n", n, 1, ("the text's length", text.len()))?;
        let ids = ids(text);
        let alike = ids.iter().zip(&self.tokens).take_while(|(a, b)| a == b).count();
        self.forget_after(alike.min(ids.len() - n));
        let logits = self.read(&ids[self.tokens.len()..])?;
        let logits = logits.slice(ndarray::s![logits.nrows() - n.., ..]).mapv(f64::from);
        check::finite("the logits", &logits)?;
        Ok(softmax_rows(&logits))
    }

    fn forward(&mut self, new: &[u32]) -> Vec<f32> {
        let (config, parameters) = (self.model.config(), &self.model.parameters[..]);
        let (w, hidden, heads) = (config.width, config.hidden, config.heads());
        let (m, n_before) = (new.len(), self.tokens.len());
        let zeros = |columns: usize| vec![0.0_f32; m * columns];
        let (mut stream, mut normed, mut factors) = (zeros(w), zeros(w), zeros(1));
        let (mut all, mut looked_up) = (zeros(heads.all()), zeros(heads.queries()));
        let (mut both, mut mixed) = (zeros(2 * hidden), zeros(hidden));
        let mut shares = vec![0.0_f32; n_before + m];

        for (row, &token) in stream.chunks_exact_mut(w).zip(new) {
            let token = token as usize;
            row.copy_from_slice(&parameters[token * w..(token + 1) * w]);
        }
        for (l, block) in self.blocks.iter_mut().enumerate() {
            let layer = config.layer(l);
            norm(&stream, &parameters[layer.attention_norm], &mut normed, &mut factors);
            product(&normed, &block.query_key_value, w, &mut all, false);
            for (i, row) in all.chunks_exact_mut(heads.all()).enumerate() {
                let turned = &mut row[..heads.queries() + heads.keys()];
                self.model.rotary().turn(turned, n_before + i, false);
                block.keys.extend_from_slice(&turned[heads.queries()..]);
                block.values.extend_from_slice(&row[heads.queries() + heads.keys()..]);
            }
            let (total, d, step) = (n_before + m, heads.width, heads.keys());
            for g in 0..heads.n_key_value {
                let keys = Matrix::strided(&block.keys[g * d..], total, d, step).t();
                let values = Matrix::strided(&block.values[g * d..], total, d, step);
                let (keys, values) = (Panels::new(keys), Panels::new(values));
                for h in g * heads.group()..(g + 1) * heads.group() {
                    for i in 0..m {
                        let seen = n_before + i + 1;
                        let query = &all[i * heads.all() + h * d..][..d];
                        let query = Matrix::new(query, 1, d);
                        multiply_here(query, &keys, (seen, d), &mut shares, total, false);
                        softmax(&mut shares[..seen], heads.scale());
                        let to = &mut looked_up[i * heads.queries() + h * d..];
                        let row = Matrix::new(&shares[..seen], 1, seen);
                        multiply_here(row, &values, (d, seen), to, heads.queries(), false);
                    }
                }
            }
            product(&looked_up, &block.output, heads.queries(), &mut stream, true);

            norm(&stream, &parameters[layer.mlp_norm], &mut normed, &mut factors);
            product(&normed, &block.gate_up, w, &mut both, false);
            swiglu(&both, hidden, &mut mixed);
            product(&mixed, &block.down, hidden, &mut stream, true);
        }
        norm(&stream, &parameters[config.final_norm()], &mut normed, &mut factors);
        let mut logits = zeros(config.vocabulary);
        product(&normed, &self.head, w, &mut logits, false);
        logits
    }
}

/// Rows times packed panels; a single row has a way of its own, with the same bits.
fn product(x: &[f32], panels: &Panels, depth: usize, output: &mut [f32], add: bool) {
    if x.len() == depth {
        multiply_row(x, panels, output, add);
    } else {
        multiply_panels(Matrix::new(x, x.len() / depth, depth), panels, output, add);
    }
}
