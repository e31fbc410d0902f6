//! Page 13d: a transformer block in candle, a network made of some, and twelve letters that are to be said again.

use candle_core::{D, DType, Device, Tensor, Var};
use candle_nn::loss::cross_entropy;
use candle_nn::ops::{layer_norm_slow, softmax};
use candle_nn::rotary_emb::rope_slow;
use candle_nn::{AdamW, Linear, Module, Optimizer, ParamsAdamW};
use learning::optim::{Adam, Memory};
use ndarray::{Array2, Array3, ArrayView2, s};
use networks::attention::MultiHead;
use networks::positions::angles;
use networks::recurrent::{Cell, SequenceModel};
use numerics::{Error, Rng, check};
use tensors::{Result, init, tensor};

/// How many letters [`letters`] draws for a sequence.
pub const N_LETTERS: usize = 12;

/// What [`tried`] reads.
const TRIED: &str = include_str!("transformer/tried.txt");

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

    /// A block with the look-up of page 13c and a feed-forward layer of two matrices, (width, hidden) and (hidden, width).
    ///
    /// It has no biases, and its normalizations start with factors 1 and shifts 0. Errors: what making a tensor may give.
    ///
    /// Explained in Part III, chapter 13d (the transformer).
    pub fn with_weights<'a>(
        look_up: &MultiHead,
        up: impl Into<ArrayView2<'a, f64>>,
        down: impl Into<ArrayView2<'a, f64>>,
    ) -> Result<Self> {
        let layer = |weight: ArrayView2<'_, f64>| -> Result<Linear> {
            let weight = tensor(weight.t())?.contiguous()?; // PyTorch's layout
            Ok(Linear::new(Var::from_tensor(&weight)?.into_inner(), None))
        };
        let width = look_up.query.nrows();
        Ok(Block {
            n_heads: look_up.n_heads,
            query: layer(look_up.query.view())?,
            key: layer(look_up.key.view())?,
            value: layer(look_up.value.view())?,
            output: layer(look_up.output.view())?,
            up: layer(up.into())?,
            down: layer(down.into())?,
            norms: [norm(width)?, norm(width)?],
        })
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
    /// By rows that stay as they are. Shape: as those that are learned.
    Fixed(Tensor),
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
        if let Positions::Learned(places) | Positions::Fixed(places) = &self.positions {
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

/// A table that hides words from words, to be added to scores: 0 where word i may look at word j, −∞ where it may not.
///
/// Shape: (n_words, n_words) out. Errors: no words; more numbers than can be.
///
/// ```
/// let causal = part3_networks::transformer::mask(2, |i, j| j <= i)?;
/// assert_eq!(causal.to_vec2::<f64>()?, [[0.0, f64::NEG_INFINITY], [0.0, 0.0]]);
/// # Ok::<(), tensors::Error>(())
/// ```
///
/// Explained in Part III, chapter 13d (the transformer).
pub fn mask(n_words: usize, may_look: impl Fn(usize, usize) -> bool) -> Result<Tensor> {
    check::at_least("n_words", n_words, 1)?;
    check::size("n_words squared", &[n_words, n_words])?;
    let hidden = |(i, j)| if may_look(i, j) { 0.0 } else { f64::NEG_INFINITY };
    tensor(&Array2::from_shape_fn((n_words, n_words), hidden))
}

/// The [`mask`] that hides what comes later.
///
/// Errors: as [`mask`].
///
/// Explained in Part III, chapter 13d (the transformer).
pub fn causal_mask(n_words: usize) -> Result<Tensor> {
    mask(n_words, |i, j| j <= i)
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

/// Letters to be said again: twelve a sequence, drawn from eight.
///
/// Shape: (n_sequences, 12). Errors: more numbers than can be.
///
/// Explained in Part III, chapter 13d (the transformer).
pub fn letters(n_sequences: usize, rng: &mut Rng) -> numerics::Result<Array2<usize>> {
    check::size("n_sequences times letters", &[n_sequences, N_LETTERS])?;
    let mut letters = Array2::zeros((n_sequences, N_LETTERS));
    for letter in &mut letters {
        *letter = rng.integers(0..8)?;
    }
    Ok(letters)
}

/// Right of 100 letters that a new transformer says again, after 10, 20, 30 and 40 steps, each with 16 new sequences.
///
/// One block of width 32 and one head. It reads the twelve letters and twelve blanks, word 8, and answers at the blanks; 100
/// sequences of its own are kept for the count. The rows of the places are drawn first, then [`Transformer::random`].
///
/// Errors: those of the parts.
///
/// Explained in Part III, chapter 13d (the transformer).
pub fn transformer_repeats(name: &str, learning_rate: f64, rng: &mut Rng) -> Result<[f64; 4]> {
    let model = repeater(name, rng)?;
    let answers = |letters: &Array2<usize>| -> Result<Tensor> {
        let blanks = Tensor::full(8_u32, letters.dim(), &Device::Cpu)?;
        let words = Tensor::cat(&[&tensor(&letters.mapv(|letter| letter as u32))?, &blanks], 1)?;
        let logits = model.forward(&words)?; // (n_sequences, 24, 8)
        Ok(logits.narrow(1, N_LETTERS, N_LETTERS)?.flatten(0, 1)?)
    };
    let parameters = model.parameters();
    let variables = parameters.iter().map(Var::from_tensor).collect::<candle_core::Result<_>>()?;
    let rule = ParamsAdamW { lr: learning_rate, weight_decay: 0.0, ..Default::default() };
    let mut optimizer = AdamW::new(variables, rule)?;
    let unseen = letters(100, &mut Rng::new(99))?;
    let mut right = [0.0; 4];
    for step in 1..=40 {
        let batch = letters(16, rng)?;
        let targets: Vec<u32> = batch.iter().map(|&letter| letter as u32).collect();
        let loss = cross_entropy(&answers(&batch)?, &Tensor::new(targets, &Device::Cpu)?)?;
        optimizer.backward_step(&loss)?;
        if step % 10 == 0 {
            let said = answers(&unseen)?.argmax(D::Minus1)?.to_vec1::<u32>()?;
            let pairs = said.iter().zip(&unseen);
            let n_right = pairs.filter(|(said, letter)| **said as usize == **letter).count();
            right[step / 10 - 1] = 100.0 * n_right as f64 / unseen.len() as f64;
        }
    }
    Ok(right)
}

/// The network of [`transformer_repeats`], before it has learned: its places are "none", "learned", "sinusoidal" or "rotary".
///
/// Errors: another name.
///
/// Explained in Part III, chapter 13d (the transformer).
pub fn repeater(name: &str, rng: &mut Rng) -> Result<Transformer> {
    let (n_words, width) = (2 * N_LETTERS, 32);
    let positions = match name {
        "none" => Positions::None,
        "learned" => Positions::learned(n_words, width, rng)?,
        "sinusoidal" => {
            Positions::Fixed(tensor(&networks::positions::sinusoidal(n_words, width, 10_000.0)?)?)
        }
        "rotary" => Positions::rotary(n_words, width, 10_000.0)?,
        _ => return Err(Error::invalid("name", name, "a kind of positions").into()),
    };
    Transformer::random((9, width, 8), 1, positions, rng)
}

/// As [`transformer_repeats`], for a recurrent layer and any number of steps: right of 100 after the last.
///
/// Slopes are clipped at length 1, as on page 13b. Errors: those of the parts.
///
/// Explained in Part III, chapter 13d (the transformer).
pub fn recurrent_repeats(
    (cell, n_hidden): (Cell, usize),
    learning_rate: f64,
    n_steps: usize,
    rng: &mut Rng,
) -> numerics::Result<f64> {
    let mut model = SequenceModel::random(cell, 9, n_hidden, 8, rng)?;
    let (rule, mut memory) = (Adam { learning_rate, ..Adam::default() }, Memory::default());
    let one_hot = |letters: &Array2<usize>| {
        Array3::from_shape_fn((2 * N_LETTERS, letters.nrows(), 9), |(t, row, word)| {
            let read = if t < N_LETTERS { letters[[row, t]] } else { 8 };
            f64::from(u8::from(read == word))
        })
    };
    for _ in 0..n_steps {
        let batch = letters(16, rng)?;
        let targets = Array2::from_shape_fn((2 * N_LETTERS, 16), |(t, row)| {
            t.checked_sub(N_LETTERS).map(|t| batch[[row, t]])
        });
        model.step(one_hot(&batch).view(), targets.view(), &rule, &mut memory, 1.0)?;
    }
    let unseen = letters(100, &mut Rng::new(99))?;
    let logits = model.logits(one_hot(&unseen).view())?; // (24, n_sequences, 8)
    let said = |(row, t)| {
        let logits: ndarray::ArrayView1<'_, f64> = logits.slice(s![N_LETTERS + t, row, ..]);
        (1..8).fold(0, |best, i| if logits[i] > logits[best] { i } else { best })
    };
    let n_right = unseen.indexed_iter().filter(|(place, letter)| said(*place) == **letter).count();
    Ok(100.0 * n_right as f64 / unseen.len() as f64)
}

/// What one network came to at saying twelve letters again, from five starts.
///
/// Explained in Part III, chapter 13d (the transformer).
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// Which network.
    pub name: String,
    /// How many parameters it has.
    pub n_parameters: usize,
    /// The learning rate.
    pub learning_rate: f64,
    /// How many steps it made.
    pub n_steps: usize,
    /// Right of 100, for the seeds 0 to 4.
    pub right: Vec<f64>,
}

impl Trial {
    /// The mean over the starts.
    pub fn mean(&self) -> f64 {
        self.right.iter().sum::<f64>() / self.right.len() as f64
    }
}

/// Each network at three learning rates, and the recurrent ones with ten times the steps, too: what page 13d compares.
///
/// This crate's test `repeats_are_made_again`, which is skipped unless asked for, makes the file again.
///
/// Errors: none with the file that lies here.
///
/// ```
/// let tried = part3_networks::transformer::tried()?;
/// assert!(tried.iter().all(|trial| trial.right.len() == 5));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13d (the transformer).
pub fn tried() -> numerics::Result<Vec<Trial>> {
    crate::records::trials(TRIED, trial)
}

fn trial(line: &str) -> Option<Trial> {
    let mut cells = line.split(',');
    let name = cells.next()?.to_owned();
    let n_parameters = cells.next()?.parse().ok()?;
    let learning_rate = cells.next()?.parse().ok()?;
    let n_steps = cells.next()?.parse().ok()?;
    let right = cells.map(|cell| cell.parse().ok()).collect::<Option<Vec<f64>>>()?;
    Some(Trial { name, n_parameters, learning_rate, n_steps, right })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECURRENT: [(&str, Cell, usize); 2] = [("RNN", Cell::Rnn, 109), ("GRU", Cell::Gru, 62)];
    const PLACES: [&str; 4] = ["none", "learned", "sinusoidal", "rotary"];
    const RATES: [f64; 3] = [0.003, 0.01, 0.03];

    fn line(name: &str, n: usize, rate: f64, n_steps: usize, right: &[f64]) {
        let right: Vec<String> = right.iter().map(|right| format!("{right:.1}")).collect();
        println!("{name},{n},{rate},{n_steps},{}", right.join(","));
    }

    #[test]
    fn the_file_holds_what_is_tried() -> Result<()> {
        let lines: Vec<_> =
            tried()?.into_iter().map(|t| (t.name, t.learning_rate, t.n_steps)).collect();
        let places = PLACES.iter().flat_map(|name| RATES.map(|rate| (name.to_string(), rate, 40)));
        let recurrent = RECURRENT.iter().flat_map(|(name, ..)| {
            let runs = [40, 400].into_iter().flat_map(|n| RATES.map(|rate| (rate, n)));
            runs.map(move |(rate, n)| (name.to_string(), rate, n))
        });
        assert_eq!(lines, places.chain(recurrent).collect::<Vec<_>>());
        Ok(())
    }

    #[test]
    fn trials_that_are_quick_come_out_as_recorded() -> Result<()> {
        let tried = tried()?;
        let recorded = |name: &str| {
            let it = tried.iter().find(|t| t.name == name && t.learning_rate == 0.01);
            it.map(|trial| trial.right[0]).unwrap_or_default()
        };
        let learned = transformer_repeats("learned", 0.01, &mut Rng::new(0))?[3];
        assert!((learned - recorded("learned")).abs() < 1.0, "{learned}");
        let rnn = recurrent_repeats((Cell::Rnn, 109), 0.01, 40, &mut Rng::new(0))?;
        assert!((rnn - recorded("RNN")).abs() < 1.0, "{rnn}");
        Ok(())
    }

    #[test]
    fn every_parameter_gets_a_slope() -> Result<()> {
        for name in PLACES {
            let model = repeater(name, &mut Rng::new(1))?;
            let words = Tensor::arange(0_u32, 8, &Device::Cpu)?.reshape((2, 4))?;
            let slopes = model.forward(&words)?.sqr()?.sum_all()?.backward()?;
            let parameters = model.parameters();
            assert!(parameters.iter().all(|parameter| slopes.get(parameter).is_some()), "{name}");
        }
        Ok(())
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let mut rng = Rng::new(1);
        assert!(repeater("clockwise", &mut rng).is_err());
        assert!(Block::random(8, 3, &mut rng).is_err() && Block::random(0, 1, &mut rng).is_err());
        assert!(mask(0, |_, _| true).is_err() && mask(usize::MAX, |_, _| true).is_err());
        assert!(letters(usize::MAX, &mut rng).is_err());
    }

    // cargo test -p part3-networks --lib -- --ignored --nocapture repeats_are_made_again
    #[test]
    #[ignore = "120 networks take ten minutes; it prints tried.txt"]
    fn repeats_are_made_again() -> Result<()> {
        println!("# network,parameters,learning rate,steps, then right of 100 for five starts");
        for (name, rate) in PLACES.iter().flat_map(|name| RATES.map(|rate| (name, rate))) {
            let model = repeater(name, &mut Rng::new(0))?;
            let n = model.parameters().iter().map(Tensor::elem_count).sum();
            let right = (0..5)
                .map(|start| Ok(transformer_repeats(name, rate, &mut Rng::new(start))?[3]))
                .collect::<Result<Vec<f64>>>()?;
            line(name, n, rate, 40, &right);
        }
        for (name, cell, n_hidden) in RECURRENT {
            let model = SequenceModel::random(cell, 9, n_hidden, 8, &mut Rng::new(0))?;
            for (n_steps, rate) in [40, 400].into_iter().flat_map(|n| RATES.map(|rate| (n, rate))) {
                let right = (0..5)
                    .map(|start| {
                        recurrent_repeats((cell, n_hidden), rate, n_steps, &mut Rng::new(start))
                    })
                    .collect::<numerics::Result<Vec<f64>>>()?;
                line(name, model.n_parameters(), rate, n_steps, &right);
            }
        }
        Ok(())
    }
}
