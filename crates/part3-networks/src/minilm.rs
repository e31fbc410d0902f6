//! Page 14c: MiniLM, a transformer that was trained to give a sentence a vector, read from files that are fetched.

use std::collections::HashMap;
use std::fmt::Display;
use std::path::{Path, PathBuf};

use candle_core::{DType, Device, Tensor};
use candle_nn::ops::{layer_norm, softmax_last_dim};
use candle_nn::{Linear, Module};
use ndarray::Array1;
use numerics::Error;
use tensors::Result;
use tokenizers::{Encoding, Tokenizer, TruncationParams};

/// What [`recorded`] reads.
const RECORDED: &str = include_str!("similarity/minilm.txt");

/// How many numbers a token has in all-MiniLM-L6-v2.
const WIDTH: usize = 384;
/// How many heads share them.
const N_HEADS: usize = 12;
/// How wide the feed-forward layer is.
const N_HIDDEN: usize = 1536;
/// How many layers there are.
const N_LAYERS: usize = 6;
/// How many tokens the vocabulary has.
const N_TOKENS: usize = 30_522;
/// How many tokens of a sentence are read, the two that are put around it included.
const LONGEST: usize = 128;

/// The sentence encoder all-MiniLM-L6-v2: pieces of words, six layers of attention, and the mean of what comes out.
///
/// Its layers are BERT's: post-norm, `u = norm(x + attention(x))`, then `norm(u + down(gelu(up(u))))`, with a bias
/// everywhere. It was trained with InfoNCE on pairs of texts; here it runs forward only.
///
/// ```no_run
/// use part3_networks::minilm::{MiniLm, folder};
///
/// let encoder = MiniLm::read(&folder())?; // after `cargo xtask fetch minilm`
/// let ship = encoder.embed("She sailed the ship home.")?;
/// let boat = encoder.embed("The boat came back to its harbor.")?;
/// println!("{}", ship.dot(&boat)); // both have length 1: a cosine
/// # Ok::<(), tensors::Error>(())
/// ```
///
/// Explained in Part III, chapter 14c (similarity). Source: the model card of sentence-transformers/all-MiniLM-L6-v2.
#[derive(Debug)]
pub struct MiniLm {
    tokenizer: Tokenizer,
    /// The rows of tokens, (30522, 384), and of places, (512, 384); the row of the first sentence is added to the latter.
    tokens: Tensor,
    places: Tensor,
    first_norm: Norm,
    layers: Vec<Layer>,
}

#[derive(Debug)]
struct Layer {
    query: Linear,
    key: Linear,
    value: Linear,
    output: Linear,
    attention_norm: Norm,
    up: Linear,
    down: Linear,
    norm: Norm,
}

#[derive(Debug)]
struct Norm {
    factor: Tensor,
    shift: Tensor,
}

/// Where `cargo xtask fetch minilm` puts the model's files: `target/fetched/minilm` of this book.
///
/// Explained in Part III, chapter 14c (similarity).
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/fetched/minilm")
}

impl MiniLm {
    /// Reads `model.safetensors` and `tokenizer.json` in a folder, such as [`folder`].
    ///
    /// Errors: a file that is missing or cannot be read, a weight that is missing or has another shape; each names the
    /// command that fetches the right ones. Cost: 91 MB are read and kept.
    ///
    /// Explained in Part III, chapter 14c (similarity).
    pub fn read(folder: &Path) -> Result<Self> {
        let file = folder.join("model.safetensors");
        let weights = if file.is_file() {
            candle_core::safetensors::load(&file, &Device::Cpu)
                .map_err(|error| refetch("model.safetensors", error, "a file of tensors"))?
        } else {
            return Err(refetch("model.safetensors", "missing", "there").into());
        };
        let weights = Weights(weights);
        let part = |name: &str| format!("embeddings.{name}_embeddings.weight");
        let tokens = weights.get(&part("word"), &[N_TOKENS, WIDTH])?;
        let places = weights.get(&part("position"), &[512, WIDTH])?;
        let sentence = weights.get(&part("token_type"), &[2, WIDTH])?.narrow(0, 0, 1)?;
        let first_norm = weights.norm("embeddings.LayerNorm")?;
        let layers = (0..N_LAYERS).map(|i| weights.layer(i)).collect::<Result<_>>()?;

        let file = folder.join("tokenizer.json");
        if !file.is_file() {
            return Err(refetch("tokenizer.json", "missing", "there").into());
        }
        let tokenizer = Tokenizer::from_file(&file);
        let mut tokenizer =
            tokenizer.map_err(|error| refetch("tokenizer.json", error, "a tokenizer"))?;
        tokenizer.with_padding(None);
        let longest = TruncationParams { max_length: LONGEST, ..TruncationParams::default() };
        tokenizer
            .with_truncation(Some(longest))
            .map_err(|error| refetch("tokenizer.json", error, "a tokenizer"))?;
        let n_tokens = tokenizer.get_vocab_size(true);
        if n_tokens != N_TOKENS {
            let wanted = format!("{N_TOKENS}, as the model's");
            return Err(refetch("the number of tokens in tokenizer.json", n_tokens, wanted).into());
        }
        let places = places.broadcast_add(&sentence)?;
        Ok(MiniLm { tokenizer, tokens, places, first_norm, layers })
    }

    /// The pieces of words that a sentence is cut into, in lower case, `[CLS]` before and `[SEP]` after them; at most 128.
    ///
    /// A piece that goes on with a word begins with `##`. Errors: none to be expected.
    ///
    /// Explained in Part III, chapter 14c (similarity).
    pub fn pieces(&self, sentence: &str) -> Result<Vec<String>> {
        Ok(self.encoded(sentence)?.get_tokens().to_vec())
    }

    /// A sentence's embedding: the mean of its tokens' vectors after the last layer, scaled to length 1. Shape: (384,).
    ///
    /// A text without a word gives the embedding of `[CLS]` and `[SEP]` alone. Errors: none to be expected. Cost: with n
    /// tokens about 11 million multiplications for each, and 4,608 for each pair.
    ///
    /// Explained in Part III, chapter 14c (similarity).
    pub fn embed(&self, sentence: &str) -> Result<Array1<f64>> {
        let encoded = self.encoded(sentence)?;
        let n_tokens = encoded.len();
        let ids = Tensor::new(encoded.get_ids(), &Device::Cpu)?;
        let rows = self.tokens.index_select(&ids, 0)?; // (n_tokens, 384)
        let mut x = self.first_norm.forward(&(rows + self.places.narrow(0, 0, n_tokens)?)?)?;
        for layer in &self.layers {
            x = layer.forward(&x)?;
        }
        let mean: Array1<f64> = tensors::array(&x.mean(0)?.to_dtype(DType::F64)?)?;
        let length = mean.dot(&mean).sqrt();
        Ok(mean / length)
    }

    fn encoded(&self, sentence: &str) -> Result<Encoding> {
        let encoded = self.tokenizer.encode(sentence, true);
        Ok(encoded.map_err(|error| Error::invalid("the sentence", error, "a text"))?)
    }
}

impl Layer {
    /// Shape: (n_tokens, 384) in and out.
    fn forward(&self, x: &Tensor) -> Result<Tensor> {
        let (n_tokens, width) = x.dims2()?;
        let heads = |linear: &Linear| -> Result<Tensor> {
            let rows = linear.forward(x)?.reshape((n_tokens, N_HEADS, width / N_HEADS))?;
            Ok(rows.transpose(0, 1)?.contiguous()?) // (12, n_tokens, 32)
        };
        let (query, key, value) = (heads(&self.query)?, heads(&self.key)?, heads(&self.value)?);
        let scores = (query.matmul(&key.t()?)? / ((width / N_HEADS) as f64).sqrt())?;
        let seen = softmax_last_dim(&scores)?.matmul(&value)?;
        let seen = seen.transpose(0, 1)?.reshape((n_tokens, width))?;
        let x = self.attention_norm.forward(&(x + self.output.forward(&seen)?)?)?;
        let hidden = self.up.forward(&x)?.gelu_erf()?;
        self.norm.forward(&(&x + self.down.forward(&hidden)?)?)
    }
}

impl Norm {
    fn forward(&self, x: &Tensor) -> Result<Tensor> {
        Ok(layer_norm(x, &self.factor, &self.shift, 1e-12)?)
    }
}

/// The tensors of the file by their names.
struct Weights(HashMap<String, Tensor>);

impl Weights {
    fn get(&self, name: &str, shape: &[usize]) -> Result<Tensor> {
        let what = format!("the shape of {name}");
        match self.0.get(name) {
            None => Err(refetch(what, "missing", format!("{shape:?}")).into()),
            Some(tensor) if tensor.dims() != shape => {
                Err(refetch(what, format!("{:?}", tensor.dims()), format!("{shape:?}")).into())
            }
            Some(tensor) => Ok(tensor.to_dtype(DType::F32)?),
        }
    }

    fn norm(&self, name: &str) -> Result<Norm> {
        let part = |part: &str| self.get(&format!("{name}.{part}"), &[WIDTH]);
        Ok(Norm { factor: part("weight")?, shift: part("bias")? })
    }

    fn linear(&self, name: &str, n_inputs: usize, n_outputs: usize) -> Result<Linear> {
        let weight = self.get(&format!("{name}.weight"), &[n_outputs, n_inputs])?;
        Ok(Linear::new(weight, Some(self.get(&format!("{name}.bias"), &[n_outputs])?)))
    }

    fn layer(&self, i: usize) -> Result<Layer> {
        let name = |part: &str| format!("encoder.layer.{i}.{part}");
        let square = |part: &str| self.linear(&name(part), WIDTH, WIDTH);
        Ok(Layer {
            query: square("attention.self.query")?,
            key: square("attention.self.key")?,
            value: square("attention.self.value")?,
            output: square("attention.output.dense")?,
            attention_norm: self.norm(&name("attention.output.LayerNorm"))?,
            up: self.linear(&name("intermediate.dense"), WIDTH, N_HIDDEN)?,
            down: self.linear(&name("output.dense"), N_HIDDEN, WIDTH)?,
            norm: self.norm(&name("output.LayerNorm"))?,
        })
    }
}

fn refetch(what: impl Into<String>, got: impl Display, wanted: impl Into<String>) -> Error {
    Error::invalid(what, got, format!("{} (cargo xtask fetch minilm)", wanted.into()))
}

/// How MiniLM finds second halves of sentences with the first: found first, median place, mean cosine of strangers.
///
/// First from the words alone that have a vector of [`data::moby_dick_vectors`], then from the text as it is. The crate's
/// test `record_is_made_again`, which is skipped unless asked for and needs the model, makes the file again.
///
/// Errors: none with the file that lies here.
///
/// ```
/// let [known_words, text] = part3_networks::minilm::recorded()?;
/// assert!(known_words[0] < 57.0 && text[0] > 57.0); // with the same words it finds fewer first than TF-IDF
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14c (similarity).
pub fn recorded() -> numerics::Result<[[f64; 3]; 2]> {
    let rows = crate::records::trials(RECORDED, three)?.try_into().ok();
    rows.ok_or_else(|| Error::invalid("the record", format!("{RECORDED:?}"), "two rows of three"))
}

fn three(line: &str) -> Option<[f64; 3]> {
    let cells = line.split(',').map(|cell| cell.parse().ok()).collect::<Option<Vec<f64>>>()?;
    cells.try_into().ok()
}
