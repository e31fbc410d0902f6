//! Models that come with the book. `tests/weights` is the recipe that made them, and holds their checksums.

use numerics::{Error, Result};

use super::{Config, Gpt};

/// The shape of the models that continue what repeats: 16 letters, one block or two of width 32.
///
/// Explained in Part IV, chapter 15e (training).
pub fn repeats_config(n_layers: usize) -> Config {
    Config {
        vocabulary: 16,
        n_layers,
        width: 32,
        n_query_heads: 2,
        n_key_value_heads: 2,
        head_width: 16,
        hidden: 32,
        context: 64,
    }
}

/// One line of a run's log.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LogLine {
    /// Steps made.
    pub step: usize,
    /// The mean loss of the training batches since the line before, in nats.
    pub loss_nats: f64,
    /// The bits per byte of the held-out text, where it was read.
    pub held_out_bits_per_byte: Option<f64>,
}

/// The size of a model and what it came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SizedRun {
    /// The width.
    pub width: usize,
    /// The number of blocks.
    pub n_layers: usize,
    /// How many parameters.
    pub n_parameters: usize,
    /// How many of them are not the embedding's.
    pub without_embedding: usize,
    /// The bits per byte of the held-out text at the end.
    pub held_out_bits_per_byte: f64,
}

/// The little GPT, trained on the first nine tenths of *Moby-Dick*: 869,504 parameters, stored as bf16.
///
/// ```
/// let model = language::gpt::moby_dick()?;
/// let logits = model.logits(b"the whal")?;
/// let likeliest = logits.row(7).into_iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
/// assert_eq!(likeliest.map(|(byte, _)| byte as u8), Some(b'e'));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Made by the test `the_shipped_weights_can_be_made_again` in `tests/weights`. Explained in Part IV, chapter 15e (training).
pub fn moby_dick() -> Result<Gpt> {
    let file = include_bytes!("../../weights/moby_dick.safetensors");
    Gpt::from_safetensors(Config::default(), file)
}

/// The log of the run that made [`moby_dick`]. Explained in Part IV, chapter 15e (training).
pub fn moby_dick_log() -> Vec<LogLine> {
    let lines = include_str!("../../weights/moby_dick.csv").lines().skip(1);
    lines
        .filter_map(|line| {
            let mut cells = line.split(',');
            Some(LogLine {
                step: cells.next()?.parse().ok()?,
                loss_nats: cells.next()?.parse().ok()?,
                held_out_bits_per_byte: cells.next()?.parse().ok(),
            })
        })
        .collect()
}

/// A model that has learned to continue what repeats, of one block or of two. Errors: another number of blocks.
///
/// Made by the test `the_models_of_repeats_can_be_made_again` in `tests/weights`. Explained in Part IV, chapter 15e
/// (training).
pub fn repeats(n_layers: usize) -> Result<Gpt> {
    let file: &[u8] = match n_layers {
        1 => include_bytes!("../../weights/repeats_1.safetensors"),
        2 => include_bytes!("../../weights/repeats_2.safetensors"),
        _ => return Err(Error::invalid("n_layers", n_layers, "1 or 2")),
    };
    Gpt::from_safetensors(repeats_config(n_layers), file)
}

/// The losses on the way to [`repeats`]: one line each 25 steps, of one block first, then of two: (n_layers, step, loss in
/// nats). Explained in Part IV, chapter 15e (training).
pub fn repeats_log() -> Vec<(usize, usize, f64)> {
    let lines = include_str!("../../weights/repeats.csv").lines().skip(1);
    lines
        .filter_map(|line| {
            let mut cells = line.split(',');
            let (n_layers, step) = (cells.next()?.parse().ok()?, cells.next()?.parse().ok()?);
            Some((n_layers, step, cells.next()?.parse().ok()?))
        })
        .collect()
}

/// Five sizes, each trained for the same 1,000 steps on the same text.
///
/// Made by the test `the_scaling_runs_can_be_made_again` in `tests/weights`. Explained in Part IV, chapter 15e (training).
pub fn sized_runs() -> Vec<SizedRun> {
    let lines = include_str!("../../weights/scaling.csv").lines().skip(1);
    lines
        .filter_map(|line| {
            let mut cells = line.split(',');
            let mut next = || cells.next()?.parse().ok();
            let (width, n_layers, n_parameters, without_embedding) =
                (next()?, next()?, next()?, next()?);
            let held_out_bits_per_byte = cells.nth(1)?.parse().ok()?;
            Some(SizedRun {
                width,
                n_layers,
                n_parameters,
                without_embedding,
                held_out_bits_per_byte,
            })
        })
        .collect()
}
