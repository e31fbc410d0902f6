//! The way forward through all blocks, and the way back, with the memory that both need.

use super::pieces::{
    attend, attend_backward, cross_entropy, norm, norm_backward, swiglu, swiglu_backward, turn_all,
};
use super::product::{Matrix, multiply};
use super::{Config, Gpt};

/// What a block keeps for the way back.
struct Kept {
    /// What came in: (n, width).
    input: Vec<f32>,
    /// It, normalized, and the factors.
    normed: Vec<f32>,
    factors: Vec<f32>,
    /// Queries and keys, turned, and values.
    all: Vec<f32>,
    /// (n_sequences, heads, length, length).
    shares: Vec<f32>,
    /// What attention looked up: (n, queries).
    looked_up: Vec<f32>,
    /// The stream after attention, normalized, and the factors.
    middle: Vec<f32>,
    middle_normed: Vec<f32>,
    middle_factors: Vec<f32>,
    /// Gates and ups: (n, 2 · hidden).
    both: Vec<f32>,
    /// (n, hidden).
    mixed: Vec<f32>,
}

impl Kept {
    fn new(config: &Config, n: usize, length: usize) -> Kept {
        let zeros = |numbers: usize| vec![0.0_f32; n * numbers];
        Kept {
            input: zeros(config.width),
            normed: zeros(config.width),
            factors: zeros(1),
            all: zeros(config.heads().all()),
            shares: zeros(config.n_query_heads * length),
            looked_up: zeros(config.heads().queries()),
            middle: zeros(config.width),
            middle_normed: zeros(config.width),
            middle_factors: zeros(1),
            both: zeros(2 * config.hidden),
            mixed: zeros(config.hidden),
        }
    }
}

/// The memory of a forward and a backward pass over sequences of one length, for as many passes as one likes.
pub(crate) struct Pass {
    config: Config,
    length: usize,
    n: usize,
    /// One for each block, or one that all blocks share where there is no way back.
    kept: Vec<Kept>,
    stream: Vec<f32>,
    final_normed: Vec<f32>,
    final_factors: Vec<f32>,
    /// After [`Pass::losses`] their slopes.
    logits: Vec<f32>,
    /// Slopes along the stream, and along what lies beside it.
    d_stream: Vec<f32>,
    d_width: Vec<f32>,
    d_hidden: Vec<f32>,
    d_all: Vec<f32>,
}

impl Pass {
    pub(crate) fn new(config: &Config, n_sequences: usize, length: usize, back: bool) -> Pass {
        let n = n_sequences * length;
        let zeros = |numbers: usize| vec![0.0_f32; n * numbers];
        let slopes = |numbers: usize| if back { zeros(numbers) } else { Vec::new() };
        Pass {
            config: *config,
            length,
            n,
            kept: (0..if back { config.n_layers } else { 1 })
                .map(|_| Kept::new(config, n, length))
                .collect(),
            stream: zeros(config.width),
            final_normed: zeros(config.width),
            final_factors: zeros(1),
            logits: zeros(config.vocabulary),
            d_stream: slopes(config.width),
            d_width: slopes(config.width.max(config.heads().queries())),
            d_hidden: slopes(config.hidden),
            d_all: slopes(config.heads().all()),
        }
    }

    pub(crate) fn fits(&self, config: &Config, n_sequences: usize, length: usize) -> bool {
        self.config == *config && self.length == length && self.n == n_sequences * length
    }

    pub(crate) fn into_logits(self) -> Vec<f32> {
        self.logits
    }

    /// What each head looked at, block by block.
    pub(crate) fn into_shares(self) -> Vec<Vec<f32>> {
        self.kept.into_iter().map(|kept| kept.shares).collect()
    }

    /// Fills the logits. The tokens are checked.
    pub(crate) fn forward(&mut self, model: &Gpt, tokens: &[u32]) {
        let (config, n) = (self.config, self.n);
        let (w, hidden, heads) = (config.width, config.hidden, config.heads());
        let parameters = &model.parameters;
        let weights = |range: &std::ops::Range<usize>, columns: usize| {
            Matrix::new(&parameters[range.clone()], range.len() / columns, columns).t()
        };
        for (row, &token) in self.stream.chunks_exact_mut(w).zip(tokens) {
            row.copy_from_slice(&parameters[token as usize * w..(token as usize + 1) * w]);
        }
        for l in 0..config.n_layers {
            let layer = config.layer(l);
            let n_kept = self.kept.len();
            let kept = &mut self.kept[l % n_kept];

            kept.input.copy_from_slice(&self.stream);
            let gain = &parameters[layer.attention_norm.clone()];
            norm(&kept.input, gain, &mut kept.normed, &mut kept.factors);
            let normed = Matrix::new(&kept.normed, n, w);
            multiply(normed, weights(&layer.query_key_value, w), &mut kept.all, false);
            turn_all(&mut kept.all, self.length, heads, &model.rotary, false);
            attend(&kept.all, self.length, heads, &mut kept.shares, &mut kept.looked_up);
            let looked_up = Matrix::new(&kept.looked_up, n, heads.queries());
            multiply(looked_up, weights(&layer.output, heads.queries()), &mut self.stream, true);

            kept.middle.copy_from_slice(&self.stream);
            let gain = &parameters[layer.mlp_norm.clone()];
            norm(&kept.middle, gain, &mut kept.middle_normed, &mut kept.middle_factors);
            let normed = Matrix::new(&kept.middle_normed, n, w);
            multiply(normed, weights(&layer.gate_up, w), &mut kept.both, false);
            swiglu(&kept.both, hidden, &mut kept.mixed);
            let mixed = Matrix::new(&kept.mixed, n, hidden);
            multiply(mixed, weights(&layer.down, hidden), &mut self.stream, true);
        }
        let gain = &parameters[config.final_norm()];
        norm(&self.stream, gain, &mut self.final_normed, &mut self.final_factors);
        let normed = Matrix::new(&self.final_normed, n, w);
        multiply(normed, weights(&config.embedding(), w), &mut self.logits, false);
    }

    /// Each target's loss in nats; the logits become the slopes of the losses' sum, each times its weight.
    pub(crate) fn losses(&mut self, targets: &[u32], weights: &[f32]) -> Vec<f64> {
        cross_entropy(&mut self.logits, self.config.vocabulary, targets, weights)
    }

    /// Adds the slopes along all parameters to `gradient`, after [`Pass::forward`] and [`Pass::losses`].
    pub(crate) fn backward(&mut self, model: &Gpt, tokens: &[u32], gradient: &mut [f32]) {
        let (config, n) = (self.config, self.n);
        let (w, hidden, heads) = (config.width, config.hidden, config.heads());
        let parameters = &model.parameters;
        let weights = |range: &std::ops::Range<usize>, columns: usize| {
            Matrix::new(&parameters[range.clone()], range.len() / columns, columns)
        };

        let d_logits = Matrix::new(&self.logits, n, config.vocabulary);
        let normed = Matrix::new(&self.final_normed, n, w);
        multiply(d_logits.t(), normed, &mut gradient[config.embedding()], true);
        let d_normed = &mut self.d_width[..n * w];
        multiply(d_logits, weights(&config.embedding(), w), d_normed, false);
        self.d_stream.fill(0.0);
        let range = config.final_norm();
        let forward = (&self.stream[..], &self.final_factors[..], &parameters[range.clone()]);
        norm_backward(forward, d_normed, &mut self.d_stream, &mut gradient[range]);

        for l in (0..config.n_layers).rev() {
            let layer = config.layer(l);
            let kept = &mut self.kept[l];

            let d_stream = Matrix::new(&self.d_stream, n, w);
            let mixed = Matrix::new(&kept.mixed, n, hidden);
            multiply(d_stream.t(), mixed, &mut gradient[layer.down.clone()], true);
            multiply(d_stream, weights(&layer.down, hidden), &mut self.d_hidden, false);
            swiglu_backward(&mut kept.both, hidden, &self.d_hidden);
            let d_both = Matrix::new(&kept.both, n, 2 * hidden);
            let normed = Matrix::new(&kept.middle_normed, n, w);
            multiply(d_both.t(), normed, &mut gradient[layer.gate_up.clone()], true);
            let d_normed = &mut self.d_width[..n * w];
            multiply(d_both, weights(&layer.gate_up, w), d_normed, false);
            let range = layer.mlp_norm.clone();
            let forward = (&kept.middle[..], &kept.middle_factors[..], &parameters[range.clone()]);
            norm_backward(forward, d_normed, &mut self.d_stream, &mut gradient[range]);

            let d_stream = Matrix::new(&self.d_stream, n, w);
            let looked_up = Matrix::new(&kept.looked_up, n, heads.queries());
            multiply(d_stream.t(), looked_up, &mut gradient[layer.output.clone()], true);
            let d_looked_up = &mut self.d_width[..n * heads.queries()];
            multiply(d_stream, weights(&layer.output, heads.queries()), d_looked_up, false);
            let (shares, d_all) = (&kept.shares, &mut self.d_all);
            attend_backward(&kept.all, self.length, heads, shares, d_looked_up, d_all);
            turn_all(d_all, self.length, heads, &model.rotary, true);
            let d_all = Matrix::new(d_all, n, heads.all());
            let normed = Matrix::new(&kept.normed, n, w);
            multiply(d_all.t(), normed, &mut gradient[layer.query_key_value.clone()], true);
            let d_normed = &mut self.d_width[..n * w];
            multiply(d_all, weights(&layer.query_key_value, w), d_normed, false);
            let range = layer.attention_norm.clone();
            let forward = (&kept.input[..], &kept.factors[..], &parameters[range.clone()]);
            norm_backward(forward, d_normed, &mut self.d_stream, &mut gradient[range]);
        }
        for (d, &token) in self.d_stream.chunks_exact(w).zip(tokens) {
            let row = &mut gradient[token as usize * w..(token as usize + 1) * w];
            row.iter_mut().zip(d).for_each(|(to, d)| *to += d);
        }
    }
}
