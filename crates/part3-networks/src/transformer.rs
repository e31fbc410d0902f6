//! Page 13d: a transformer block in candle, a network made of some, and letters that are told a digit and asked for it.

use candle_core::{D, DType, Device, Tensor, Var};
use candle_nn::ops::{layer_norm_slow, softmax};
use candle_nn::rotary_emb::rope_slow;
use candle_nn::{Linear, Module};
use ndarray::Array2;
use networks::positions::angles;
use numerics::{Error, Rng, check};
use tensors::{Result, init, tensor};

/// A transformer block: words look at each other, then each goes through a small network; both are added to what was.
///
/// Pre-norm, as GPT-2 has it: `torch.nn.TransformerEncoderLayer(…, norm_first=True)` without biases in its attention.
/// Weights have PyTorch's layout, (n_outputs, n_inputs).
///
/// ```
/// use candle_core::{DType, Device, Tensor};
/// use part3_networks::transformer::{Block, Positions};
///
/// let block = Block::random(8, 2, &mut numerics::Rng::new(7))?;
/// let x = Tensor::ones((1, 5, 8), DType::F64, &Device::Cpu)?; // one sequence of five words
/// assert_eq!(block.forward(&x, None, &Positions::None)?.dims(), [1, 5, 8]);
/// # Ok::<(), tensors::Error>(())
/// ```
///
/// Explained in Part III, chapter 13d (the transformer).
#[derive(Debug, Clone)]
pub struct Block {
    /// How many heads share the width.
    pub n_heads: usize,
    /// Makes queries, (width, width), as the next three.
    pub query: Linear,
    /// Makes keys.
    pub key: Linear,
    /// Makes values.
    pub value: Linear,
    /// Mixes what the heads found.
    pub output: Linear,
    /// The feed-forward layer's first half, (4 · width, width).
    pub up: Linear,
    /// Its second half, (width, 4 · width).
    pub down: Linear,
    /// Factor and shift of the layer normalization before attention, and of the one before the feed-forward layer.
    pub norms: [[Tensor; 2]; 2],
}

impl Block {
    /// First weights and biases from −1/√n to 1/√n with n inputs, drawn in `f32` and kept as `f64`.
    ///
    /// In the order query, key, value, output, up, down, each weight before its bias.
    ///
    /// Errors: a width of 0, or no whole number of columns for each head.
    ///
    /// Explained in Part III, chapter 13d (the transformer).
    pub fn random(width: usize, n_heads: usize, rng: &mut Rng) -> Result<Self> {
        check::at_least("width", width, 1)?;
        check::at_least("n_heads", n_heads, 1)?;
        if !width.is_multiple_of(n_heads) {
            let wanted = format!("a divisor of the width, {width}");
            return Err(Error::invalid("n_heads", n_heads, wanted).into());
        }
        let mut square = || linear(width, width, false, rng);
        let (query, key, value, output) = (square()?, square()?, square()?, square()?);
        let (up, down) =
            (linear(width, 4 * width, true, rng)?, linear(4 * width, width, true, rng)?);
        let norms = [norm(width)?, norm(width)?];
        Ok(Block { n_heads, query, key, value, output, up, down, norms })
    }

    /// The words after the block.
    ///
    /// Shape: x (n_sequences, n_words, width) in and out; the mask (n_words, n_words), 0 where a word may look and −∞ where
    /// it may not. Errors: shapes that do not fit.
    ///
    /// Explained in Part III, chapter 13d (the transformer).
    pub fn forward(
        &self,
        x: &Tensor,
        mask: Option<&Tensor>,
        positions: &Positions,
    ) -> Result<Tensor> {
        let [before_attention, before_feed_forward] = &self.norms;
        let x = (x + self.attention(&normalized(x, before_attention)?, mask, positions)?)?;
        let hidden = self.up.forward(&normalized(&x, before_feed_forward)?)?.relu()?;
        Ok((&x + self.down.forward(&hidden)?)?)
    }

    fn attention(
        &self,
        x: &Tensor,
        mask: Option<&Tensor>,
        positions: &Positions,
    ) -> Result<Tensor> {
        let (n_sequences, n_words, width) = x.dims3()?;
        let size = width / self.n_heads;
        let heads = |layer: &Linear| -> candle_core::Result<Tensor> {
            let all = layer.forward(x)?.reshape((n_sequences, n_words, self.n_heads, size))?;
            all.transpose(1, 2)?.contiguous() // (n_sequences, n_heads, n_words, size)
        };
        let (mut q, mut k, v) = (heads(&self.query)?, heads(&self.key)?, heads(&self.value)?);
        if let Positions::Rotary { cos, sin } = positions {
            (q, k) = (rope_slow(&q, cos, sin)?, rope_slow(&k, cos, sin)?);
        }
        let mut scores = (q.matmul(&k.t()?)? / (size as f64).sqrt())?;
        if let Some(mask) = mask {
            scores = scores.broadcast_add(mask)?;
        }
        let found = softmax(&scores, D::Minus1)?.matmul(&v)?;
        Ok(self.output.forward(&found.transpose(1, 2)?.reshape((
            n_sequences,
            n_words,
            width,
        ))?)?)
    }

    /// All that can be learned, with PyTorch's names for it; query, key and value are one there.
    ///
    /// Explained in Part III, chapter 13d (the transformer).
    pub fn parameters(&self) -> Vec<(String, Tensor)> {
        let layers = [
            ("query", &self.query),
            ("key", &self.key),
            ("value", &self.value),
            ("output", &self.output),
            ("up", &self.up),
            ("down", &self.down),
        ];
        let mut all = Vec::new();
        for (name, layer) in layers {
            all.push((format!("{name}.weight"), layer.weight().clone()));
            all.extend(layer.bias().map(|bias| (format!("{name}.bias"), bias.clone())));
        }
        for (i, [factor, shift]) in self.norms.iter().enumerate() {
            all.push((format!("norm{}.weight", i + 1), factor.clone()));
            all.push((format!("norm{}.bias", i + 1), shift.clone()));
        }
        all
    }
}

/// How a [`Transformer`] tells one place from another.
#[derive(Debug, Clone)]
pub enum Positions {
    /// Not at all.
    None,
    /// By a row of numbers for each place, learned and added to the words. Shape: (n_positions, width).
    Learned(Tensor),
    /// By turning queries and keys. Shape: (n_positions, width / n_heads / 2), both.
    Rotary {
        /// The cosines of the angles.
        cos: Tensor,
        /// The sines.
        sin: Tensor,
    },
}

impl Positions {
    /// The rotary encoding for heads of some width.
    ///
    /// Errors: those of [`angles`].
    ///
    /// Explained in Part III, chapter 13d (the transformer).
    pub fn rotary(n_positions: usize, head_width: usize, base: f64) -> Result<Self> {
        let angles = tensor(&angles(0, n_positions, head_width, base)?)?;
        Ok(Positions::Rotary { cos: angles.cos()?, sin: angles.sin()? })
    }

    /// Learned rows, drawn from the standard normal distribution.
    ///
    /// Errors: more numbers than can be.
    ///
    /// Explained in Part III, chapter 13d (the transformer).
    pub fn learned(n_positions: usize, width: usize, rng: &mut Rng) -> Result<Self> {
        Ok(Positions::Learned(variable(init::normal((n_positions, width), 0.0, 1.0, rng)?)?))
    }
}

/// A row of numbers for each word of a vocabulary, blocks with a causal mask, and logits at each place: a small GPT.
///
/// Explained in Part III, chapter 13d (the transformer).
#[derive(Debug, Clone)]
pub struct Transformer {
    /// A row for each word. Shape: (n_vocabulary, width).
    pub words: Tensor,
    /// How places are told apart.
    pub positions: Positions,
    /// The blocks, one after the other.
    pub blocks: Vec<Block>,
    /// Factor and shift of the last layer normalization.
    pub norm: [Tensor; 2],
    /// From the width to the logits.
    pub output: Linear,
}

impl Transformer {
    /// `n_blocks` blocks of one head behind normal rows for the words; draws the words, the blocks, then the output layer.
    ///
    /// Errors: those of [`Block::random`].
    ///
    /// Explained in Part III, chapter 13d (the transformer).
    pub fn random(
        (n_vocabulary, width, n_classes): (usize, usize, usize),
        n_blocks: usize,
        positions: Positions,
        rng: &mut Rng,
    ) -> Result<Self> {
        let words = variable(init::normal((n_vocabulary, width), 0.0, 1.0, rng)?)?;
        let blocks =
            (0..n_blocks).map(|_| Block::random(width, 1, rng)).collect::<Result<Vec<_>>>()?;
        let output = linear(width, n_classes, true, rng)?;
        Ok(Transformer { words, positions, blocks, norm: norm(width)?, output })
    }

    /// The logits at each place.
    ///
    /// Shape: the numbers of the words, (n_sequences, n_words), in, (n_sequences, n_words, n_classes) out. Errors: a word
    /// beyond the vocabulary; more places than learned rows.
    ///
    /// Explained in Part III, chapter 13d (the transformer).
    pub fn forward(&self, numbers: &Tensor) -> Result<Tensor> {
        let (n_sequences, n_words) = numbers.dims2()?;
        let rows = self.words.index_select(&numbers.flatten_all()?, 0)?;
        let mut x = rows.reshape((n_sequences, n_words, self.words.dim(1)?))?;
        if let Positions::Learned(places) = &self.positions {
            x = x.broadcast_add(&places.narrow(0, 0, n_words)?)?;
        }
        let mask = causal_mask(n_words)?;
        for block in &self.blocks {
            x = block.forward(&x, Some(&mask), &self.positions)?;
        }
        Ok(self.output.forward(&normalized(&x, &self.norm)?)?)
    }

    /// All that can be learned.
    ///
    /// Explained in Part III, chapter 13d (the transformer).
    pub fn parameters(&self) -> Vec<Tensor> {
        let mut all = vec![self.words.clone()];
        if let Positions::Learned(places) = &self.positions {
            all.push(places.clone());
        }
        for block in &self.blocks {
            all.extend(block.parameters().into_iter().map(|(_, parameter)| parameter));
        }
        all.extend(self.norm.clone());
        all.push(self.output.weight().clone());
        all.extend(self.output.bias().cloned());
        all
    }
}

/// A table that hides what comes later, to be added to scores: 0 where a word may look, −∞ where it may not.
///
/// Shape: (n_words, n_words) out. Errors: none to be expected; what making a tensor may give.
///
/// Explained in Part III, chapter 13d (the transformer).
pub fn causal_mask(n_words: usize) -> Result<Tensor> {
    let hidden = |(i, j)| if j > i { f64::NEG_INFINITY } else { 0.0 };
    tensor(&Array2::from_shape_fn((n_words, n_words), hidden))
}

fn normalized(x: &Tensor, [factor, shift]: &[Tensor; 2]) -> candle_core::Result<Tensor> {
    layer_norm_slow(x, factor, shift, 1e-5)
}

fn norm(width: usize) -> Result<[Tensor; 2]> {
    let (one, zero) = (
        Tensor::ones(width, DType::F64, &Device::Cpu)?,
        Tensor::zeros(width, DType::F64, &Device::Cpu)?,
    );
    Ok([Var::from_tensor(&one)?.into_inner(), Var::from_tensor(&zero)?.into_inner()])
}

fn variable(numbers: Tensor) -> Result<Tensor> {
    Ok(Var::from_tensor(&numbers.to_dtype(DType::F64)?)?.into_inner())
}

fn linear(n_inputs: usize, n_outputs: usize, bias: bool, rng: &mut Rng) -> Result<Linear> {
    let bound = 1.0 / (n_inputs as f64).sqrt();
    let weight = variable(init::uniform((n_outputs, n_inputs), -bound, bound, rng)?)?;
    let bias =
        if bias { Some(variable(init::uniform(n_outputs, -bound, bound, rng)?)?) } else { None };
    Ok(Linear::new(weight, bias))
}

/// Four letters are told a digit each, then asked for in another order: `c 7 a 0 d 7 b 2 | a 0 b 2 d 7 c 7`.
///
/// Letters are the numbers 0 to 3, the digits 0 to 7 the numbers 4 to 11. Order and digits are drawn anew for each sequence:
/// a permutation, four digits, a permutation.
///
/// Shape: (n_sequences, 16) words, and (n_sequences, 4) digits that are asked for, at the places 8, 10, 12 and 14.
///
/// Explained in Part III, chapter 13d (the transformer).
pub fn recall(
    n_sequences: usize,
    rng: &mut Rng,
) -> numerics::Result<(Array2<usize>, Array2<usize>)> {
    let (mut words, mut asked) =
        (Array2::zeros((n_sequences, 16)), Array2::zeros((n_sequences, 4)));
    for (mut row, mut answers) in words.rows_mut().into_iter().zip(asked.rows_mut()) {
        let told = rng.permutation(4);
        let digits =
            (0..4).map(|_| rng.integers(0..8)).collect::<numerics::Result<Vec<usize>>>()?;
        let order = rng.permutation(4);
        for (i, letter) in told.into_iter().chain(order).enumerate() {
            (row[2 * i], row[2 * i + 1]) = (letter, 4 + digits[letter]);
            if i >= 4 {
                answers[i - 4] = digits[letter];
            }
        }
    }
    Ok((words, asked))
}
