//! Skip-gram with negative sampling: a word's vector is trained to tell its neighbors from random words.

use libm::{exp, log, pow, sqrt};
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use numerics::functions::{log_sigmoid, sigmoid};
use numerics::{Result, Rng, check};

use super::counts::check_ids;

/// The loss of one pair of words with its negatives, and its slopes.
#[derive(Debug, Clone, PartialEq)]
pub struct NegativeSampling {
    /// In nats.
    pub loss: f64,
    /// Along the center's vector. Shape: width.
    pub center: Array1<f64>,
    /// Along the contexts' vectors, the true one first. Shape: (1 + n_negatives, width).
    pub contexts: Array2<f64>,
}

/// How badly a center tells its neighbor from random words, with the slopes.
///
/// `L = −log σ(v · u₀) − Σ log σ(−v · uᵢ)`: v is the center's vector, u₀ that of the word that really stands near, the
/// other uᵢ those of the words that were drawn. With `e = σ(v · u) − 1` for the first and `σ(v · u)` for the others, the
/// slope along u is `e · v`, and along v the sum of all `e · u`.
///
/// Shape: center (width), contexts (1 + n_negatives, width). Errors: no context, no numbers; widths that differ; a number
/// that is not finite; a result beyond the largest `f64`. Cost: O(n_contexts · width).
///
/// ```
/// use ndarray::array;
/// use networks::word_vectors::negative_sampling;
///
/// let (center, contexts) = (array![1.0, 0.0], array![[0.0, 1.0], [0.0, -1.0]]);
/// let step = negative_sampling(center.view(), contexts.view())?;
/// assert_eq!(step.loss, 2.0 * libm::log(2.0)); // two dot products of 0: two coins
/// assert_eq!(step.contexts, array![[-0.5, 0.0], [0.5, 0.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14b (skip-gram). Source: Mikolov and others, *Distributed Representations of Words and
/// Phrases and their Compositionality*, 2013, section 2.2.
pub fn negative_sampling(
    center: ArrayView1<'_, f64>,
    contexts: ArrayView2<'_, f64>,
) -> Result<NegativeSampling> {
    check::not_empty("contexts", contexts.nrows(), "context")?;
    check::not_empty("center", center.len(), "number")?;
    check::same_length("columns", ("center", center.len()), ("contexts", contexts.ncols()))?;
    check::finite("center", &center)?;
    check::finite("contexts", &contexts)?;
    let scores = contexts.dot(&center);
    let scores = check::all_in_range("a dot product", scores, "the vectors")?;
    let mut loss = 0.0;
    let mut found = NegativeSampling {
        loss,
        center: Array1::zeros(center.len()),
        contexts: Array2::zeros(contexts.raw_dim()),
    };
    for (i, &score) in scores.iter().enumerate() {
        let truth = if i == 0 { 1.0 } else { 0.0 };
        loss -= log_sigmoid(if i == 0 { score } else { -score });
        let error = sigmoid(score) - truth;
        found.center.scaled_add(error, &contexts.row(i));
        found.contexts.row_mut(i).scaled_add(error, &center);
    }
    found.loss = check::in_range("the loss", loss, "the vectors")?;
    found.center = check::all_in_range("the slope of the center", found.center, "the vectors")?;
    Ok(found)
}

/// The share of its places that a word keeps when frequent words are thinned out: `min(1, √(t / f) + t / f)`.
///
/// f is the word's share of the text, t the threshold. Errors: a share or threshold that is not from 0 to 1, or a share of
/// 0. A threshold of 0 keeps everything.
///
/// ```
/// use networks::word_vectors::kept_share;
/// assert_eq!(kept_share(0.04, 0.01)?, 0.75);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14b (skip-gram). Source: the program word2vec of Mikolov and others, 2013; their paper has
/// the first term only.
pub fn kept_share(frequency: f64, threshold: f64) -> Result<f64> {
    check::fraction("frequency", frequency)?;
    check::positive("frequency", frequency)?;
    check::fraction("threshold", threshold)?;
    if threshold == 0.0 {
        return Ok(1.0);
    }
    let ratio = threshold / frequency;
    Ok((sqrt(ratio) + ratio).min(1.0))
}

/// How word vectors are trained by skip-gram with negative sampling.
///
/// ```
/// use networks::word_vectors::SkipGram;
/// use numerics::Rng;
///
/// let text: Vec<usize> = (0..2000).map(|place| place % 4).collect(); // 0 1 2 3 0 1 2 3 …
/// let settings =
///     SkipGram { width: 4, window: 1, subsample: 0.0, n_epochs: 30, ..SkipGram::default() };
/// let model = settings.fit(&text, 4, &mut Rng::new(1))?;
/// let score = |a: usize, b: usize| model.centers.row(a).dot(&model.contexts.row(b));
/// assert!(score(0, 1) > score(0, 2)); // 1 stands beside 0, 2 does not
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14b (skip-gram). The same method as gensim's `Word2Vec(sg=1, hs=0)`. Source: Mikolov and
/// others, *Distributed Representations of Words and Phrases and their Compositionality*, 2013.
#[derive(Debug, Clone, PartialEq)]
pub struct SkipGram {
    /// How many numbers each vector has.
    pub width: usize,
    /// A word's neighbors are up to so many places away. Each time a number from 1 to this one is drawn.
    pub window: usize,
    /// How many random words are set against each neighbor.
    pub n_negatives: usize,
    /// Random words are drawn by their counts raised to this power.
    pub negative_power: f64,
    /// Words with a greater share of the text than this are thinned out, see [`kept_share`]; 0 turns it off.
    pub subsample: f64,
    /// The learning rate at the start. It falls along a straight line to a ten-thousandth of it.
    pub learning_rate: f64,
    /// How often the text is gone through.
    pub n_epochs: usize,
}

impl Default for SkipGram {
    /// gensim's settings: width 100, window 5, five negatives, a rate of 0.025, five epochs.
    fn default() -> Self {
        SkipGram {
            width: 100,
            window: 5,
            n_negatives: 5,
            negative_power: 0.75,
            subsample: 1e-3,
            learning_rate: 0.025,
            n_epochs: 5,
        }
    }
}

/// What skip-gram has learned: two vectors for each word.
#[derive(Debug, Clone, PartialEq)]
pub struct SkipGramModel {
    /// The vector of each word as a center; these are the word vectors. Shape: (n_words, width).
    pub centers: Array2<f64>,
    /// The vector of each word as a context. Shape: (n_words, width).
    pub contexts: Array2<f64>,
    /// For each epoch the mean loss of a pair with its negatives, in nats, estimated from one pair in 16.
    pub losses: Vec<f64>,
    /// How many pairs were trained on.
    pub n_pairs: usize,
}

impl SkipGram {
    /// Trains a vector for each word.
    ///
    /// The centers start uniform in ± 0.5 / width, the contexts at 0. For each place that is kept, a window is drawn, and for
    /// each neighbor in it the random words; one that is the neighbor itself is left out. Each pair moves the vectors at
    /// once. Numbers are `f32`, as in word2vec, the sigmoid comes from a table with an error below 10⁻⁵.
    ///
    /// Shape: ids of a text in, each below `n_words`. Errors: a width, window, number of epochs or of words of 0, more than 10,000
    /// epochs or 2²⁴ words; a text of
    /// fewer than two words; an id that is not below `n_words`; a rate that is not positive; a power or threshold that is
    /// not from 0 to 1; vectors beyond [`check::MOST_ELEMENTS`]; vectors that grew beyond the largest `f32`. Cost: n_epochs ·
    /// n_kept · (window + 1) · (n_negatives + 1) · 6 · width operations.
    pub fn fit(&self, ids: &[usize], n_words: usize, rng: &mut Rng) -> Result<SkipGramModel> {
        self.check(ids, n_words)?;
        let mut counts = vec![0_usize; n_words];
        for &id in ids {
            counts[id] += 1;
        }
        let share = |id: usize| counts[id] as f64 / ids.len() as f64;
        let mut kept = vec![1.0; n_words];
        for id in (0..n_words).filter(|&id| counts[id] > 0) {
            kept[id] = kept_share(share(id), self.subsample)?;
        }
        let weights: Vec<f64> = (0..n_words)
            .map(|id| if counts[id] > 0 { pow(share(id), self.negative_power) } else { 0.0 })
            .collect();
        let mut trainer = Trainer::new(self, n_words, Lottery::new(&weights), rng);
        let (mut losses, total) = (Vec::new(), self.n_epochs as f64 * ids.len() as f64);
        let mut text = Vec::with_capacity(ids.len());
        for epoch in 0..self.n_epochs {
            text.clear();
            for (place, &id) in ids.iter().enumerate() {
                if kept[id] >= 1.0 || rng.random() < kept[id] {
                    text.push((id as u32, place));
                }
            }
            (trainer.loss, trainer.n_measured) = (0.0, 0);
            for i in 0..text.len() {
                let done = (epoch as f64 * ids.len() as f64 + text[i].1 as f64) / total;
                trainer.rate = (self.learning_rate * (1.0 - done).max(1e-4)) as f32;
                let reach = ((rng.random() * self.window as f64) as usize).saturating_add(1);
                let window = i.saturating_sub(reach)..text.len().min((i + 1).saturating_add(reach));
                trainer.start(text[i].0);
                for j in window {
                    if j != i {
                        trainer.pair(text[j].0, rng);
                    }
                }
            }
            losses.push(trainer.loss / trainer.n_measured.max(1) as f64);
        }
        let in_range = |vectors| check::all_in_range("a word vector", vectors, "the learning rate");
        Ok(SkipGramModel {
            centers: in_range(trainer.centers.table(self.width))?,
            contexts: in_range(trainer.contexts.table(self.width))?,
            losses,
            n_pairs: trainer.n_pairs,
        })
    }

    fn check(&self, ids: &[usize], n_words: usize) -> Result<()> {
        check_ids(ids, n_words)?;
        check::at_least("the number of ids", ids.len(), 2)?;
        check::at_least("width", self.width, 1)?;
        check::size("n_words times width", &[n_words, self.width.saturating_add(LANES)])?;
        check::at_least("window", self.window, 1)?;
        check::between("n_epochs", self.n_epochs, 1, ("the most there may be", MOST_EPOCHS))?;
        check::size("n_negatives", &[self.n_negatives])?;
        check::fraction("negative_power", self.negative_power)?;
        check::fraction("subsample", self.subsample)?;
        check::positive("learning_rate", self.learning_rate)
    }
}

/// A slip of the pen in the number of epochs is an error, and not a week of waiting.
const MOST_EPOCHS: usize = 10_000;

/// So many numbers are worked on side by side; each vector is filled up with zeros to a multiple of it.
const LANES: usize = 8;

/// One vector a row, filled up to whole lanes.
struct Rows {
    padded: usize,
    numbers: Vec<f32>,
}

impl Rows {
    fn zeros(n_rows: usize, width: usize) -> Self {
        let padded = width.next_multiple_of(LANES);
        Rows { padded, numbers: vec![0.0; n_rows * padded] }
    }

    fn row(&self, id: u32) -> &[f32] {
        &self.numbers[id as usize * self.padded..][..self.padded]
    }

    fn row_mut(&mut self, id: u32) -> &mut [f32] {
        &mut self.numbers[id as usize * self.padded..][..self.padded]
    }

    fn table(&self, width: usize) -> Array2<f64> {
        let n_rows = self.numbers.len() / self.padded;
        let mut table = Array2::zeros((n_rows, width));
        for (mut row, numbers) in
            table.axis_iter_mut(Axis(0)).zip(self.numbers.chunks_exact(self.padded))
        {
            for (place, &number) in row.iter_mut().zip(numbers) {
                *place = f64::from(number);
            }
        }
        table
    }
}

struct Trainer {
    centers: Rows,
    contexts: Rows,
    lottery: Lottery,
    sigmoids: Sigmoids,
    n_negatives: usize,
    rate: f32,
    center: u32,
    moved: Vec<f32>,
    loss: f64,
    n_measured: usize,
    n_pairs: usize,
}

impl Trainer {
    fn new(settings: &SkipGram, n_words: usize, lottery: Lottery, rng: &mut Rng) -> Self {
        let mut centers = Rows::zeros(n_words, settings.width);
        for row in centers.numbers.chunks_exact_mut(centers.padded) {
            for number in &mut row[..settings.width] {
                *number = ((rng.random() - 0.5) / settings.width as f64) as f32;
            }
        }
        let moved = vec![0.0; centers.padded];
        Trainer {
            centers,
            contexts: Rows::zeros(n_words, settings.width),
            lottery,
            sigmoids: Sigmoids::new(),
            n_negatives: settings.n_negatives,
            rate: 0.0,
            center: 0,
            moved,
            loss: 0.0,
            n_measured: 0,
            n_pairs: 0,
        }
    }

    fn start(&mut self, center: u32) {
        self.center = center;
    }

    fn pair(&mut self, context: u32, rng: &mut Rng) {
        let measured = self.n_pairs.is_multiple_of(16);
        self.n_pairs += 1;
        self.moved.fill(0.0);
        self.context(context, 1.0, measured);
        for _ in 0..self.n_negatives {
            let drawn = self.lottery.draw(rng);
            if drawn != context {
                self.context(drawn, 0.0, measured);
            }
        }
        for (number, step) in self.centers.row_mut(self.center).iter_mut().zip(&self.moved) {
            *number += step;
        }
        self.n_measured += usize::from(measured);
    }

    fn context(&mut self, id: u32, truth: f32, measured: bool) {
        let center = self.centers.row(self.center);
        let context = self.contexts.row_mut(id);
        let score = dot(center, context);
        let step = self.rate * (truth - self.sigmoids.at(score));
        if measured {
            let score = f64::from(score);
            self.loss += log(1.0 + exp(if truth > 0.0 { -score } else { score }));
        }
        add(&mut self.moved, step, context);
        add(context, step, center);
    }
}

type Lanes = [f32; LANES];

/// `target += factor · values`.
fn add(target: &mut [f32], factor: f32, values: &[f32]) {
    for (number, value) in target.iter_mut().zip(values) {
        *number += factor * value;
    }
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0; LANES];
    for (a, b) in a.as_chunks().0.iter().zip(b.as_chunks().0) {
        sums = plus_product(&sums, a, b);
    }
    let [a, b, c, d] = std::array::from_fn(|lane| sums[lane] + sums[lane + 4]);
    (a + b) + (c + d)
}

fn plus_product(sums: &Lanes, a: &Lanes, b: &Lanes) -> Lanes {
    std::array::from_fn(|lane| sums[lane] + a[lane] * b[lane])
}

/// The sigmoid from a table, with a straight line between two of its numbers.
struct Sigmoids(Vec<f32>);

impl Sigmoids {
    const REACH: f32 = 12.0;
    const PER_UNIT: f32 = 32.0;

    fn new() -> Self {
        let n = (2.0 * Self::REACH * Self::PER_UNIT) as usize;
        let at = |i: usize| i as f64 / f64::from(Self::PER_UNIT) - f64::from(Self::REACH);
        Sigmoids((0..n + 2).map(|i| sigmoid(at(i)) as f32).collect())
    }

    fn at(&self, x: f32) -> f32 {
        // A NaN stays one, and is found when the training ends.
        let place =
            ((x + Self::REACH) * Self::PER_UNIT).clamp(0.0, 2.0 * Self::REACH * Self::PER_UNIT);
        let left = place as usize;
        let (from, to) = (self.0[left], self.0[left + 1]);
        from + (to - from) * (place - left as f32)
    }
}

/// Draws numbers by weights, one random number each: Walker's alias method in Vose's form.
struct Lottery {
    /// What share of its column a number has for itself; the rest belongs to `other`.
    own: Vec<f64>,
    other: Vec<u32>,
}

impl Lottery {
    fn new(weights: &[f64]) -> Self {
        let n = weights.len();
        let total: f64 = weights.iter().sum();
        let mut own: Vec<f64> = weights.iter().map(|weight| weight / total * n as f64).collect();
        let mut other: Vec<u32> = (0..n as u32).collect();
        let (mut low, mut high): (Vec<usize>, Vec<usize>) = (0..n).partition(|&i| own[i] < 1.0);
        while let (Some(small), Some(&large)) = (low.pop(), high.last()) {
            other[small] = large as u32;
            own[large] -= 1.0 - own[small];
            if own[large] < 1.0 {
                high.pop();
                low.push(large);
            }
        }
        Lottery { own, other }
    }

    fn draw(&self, rng: &mut Rng) -> u32 {
        let place = rng.random() * self.own.len() as f64;
        let column = place as usize;
        if place - (column as f64) < self.own[column] { column as u32 } else { self.other[column] }
    }
}
