//! Who was tired? A look-up learns which of two nouns a sentence's last word belongs to.

use learning::optim::{Adam, Memory, Optimizer, shuffled};
use ndarray::{Array2, ArrayView2, Axis, s};
use numerics::{Error, Result, Rng, check, functions};
use show::figure::{Align, Color, Diagram};

use crate::attention::{Mask, attention, attention_backward, attention_weights};

/// The words of the sentences that are the same in all.
const FRAME: [&str; 5] = ["the", "left", "because", "it", "was"];
/// Eight that live, eight that do not: what can be the answer.
const NOUNS: [&str; 16] = [
    "whale", "sailor", "captain", "gull", "shark", "cook", "dog", "rat", "ship", "boat", "oar",
    "sail", "harpoon", "barrel", "rope", "mast",
];
/// The last words: four of what lives, four of what does not.
const QUESTIONS: [&str; 8] =
    ["tired", "hungry", "afraid", "asleep", "rotten", "wooden", "torn", "leaky"];
const N_WORDS: usize = FRAME.len() + NOUNS.len() + QUESTIONS.len();

/// *the whale left the ship because it was*, a last word that asks, and the noun that answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// The eight words before the last, each by its number in the vocabulary of 29.
    pub words: [usize; 8],
    /// The last word: the question, from 21 to 28.
    pub question: usize,
    /// The noun that the last word belongs to, from 0 to 15; as a word its number is 5 higher.
    pub answer: usize,
}

/// All 1,024: eight that live, eight that do not, eight last words, and either noun first.
///
/// In this order: what lives runs slowest, then what does not, then the last word; of each two, what lives is first once.
///
/// ```
/// let all = networks::figures::sentences();
/// assert_eq!((all.len(), all[0].words, all[0].answer), (1024, [0, 5, 1, 0, 13, 2, 3, 4], 0));
/// ```
///
/// Explained in Part III, chapter 13c (attention).
pub fn sentences() -> Vec<Sentence> {
    let mut all = Vec::new();
    for living in 0..8 {
        for lifeless in 8..16 {
            for asked in 0..8 {
                let answer = if asked < 4 { living } else { lifeless };
                for (first, second) in [(living, lifeless), (lifeless, living)] {
                    let words = [0, 5 + first, 1, 0, 5 + second, 2, 3, 4];
                    all.push(Sentence { words, question: 21 + asked, answer });
                }
            }
        }
    }
    all
}

/// A look-up with weights: the last word asks, the other eight have keys and values, the values vote for a noun.
///
/// Explained in Part III, chapter 13c (attention).
#[derive(Debug, Clone)]
pub struct Riddle {
    /// Row i is what word i asks for. Shape: (29, width).
    pub query: Array2<f64>,
    /// Row i is what word i is found by. Shape: (29, width).
    pub key: Array2<f64>,
    /// Row i is what word i has to tell: a logit for each noun. Shape: (29, 16).
    pub value: Array2<f64>,
    /// What the scores are multiplied by after the division by √width: 1, or 0 for a plain average.
    pub sharpness: f64,
    memories: [Memory; 3],
}

impl Riddle {
    /// Queries and keys from a standard normal distribution, in this order; values of 0.
    ///
    /// Errors: a width of 0, or beyond memory; a sharpness that is negative or not finite.
    pub fn random(width: usize, sharpness: f64, rng: &mut Rng) -> Result<Self> {
        check::at_least("width", width, 1)?;
        check::size("the weights", &[N_WORDS, width])?;
        check::non_negative("sharpness", sharpness)?;
        let (query, key) = (rng.normals((N_WORDS, width)), rng.normals((N_WORDS, width)));
        let value = Array2::zeros((N_WORDS, NOUNS.len()));
        Ok(Riddle { query, key, value, sharpness, memories: Default::default() })
    }

    /// One training step on a batch of sentences: forward, loss, backward, and Adam's update with the learning rate 0.1.
    ///
    /// Errors: no sentence; a word that is not in the vocabulary; numbers that leave the range of `f64`.
    pub fn step(&mut self, batch: &[Sentence]) -> Result<()> {
        check::not_empty("the batch", batch.len(), "sentence")?;
        let mut slopes = [&self.query, &self.key, &self.value].map(|w| Array2::zeros(w.raw_dim()));
        for sentence in batch {
            let [q, k, v] = self.looked_up(sentence)?;
            let logits = attention(q.view(), k.view(), v.view(), Mask::None)?;

            let mut d_logits = functions::softmax_rows(&logits); // minus the one-hot truth:
            d_logits[[0, sentence.answer]] -= 1.0;
            d_logits /= batch.len() as f64;
            let d = attention_backward(q.view(), k.view(), v.view(), Mask::None, d_logits.view())?;

            add_rows(&mut slopes[0], &[sentence.question], &(d.queries * self.sharpness));
            add_rows(&mut slopes[1], &sentence.words, &d.keys);
            add_rows(&mut slopes[2], &sentence.words, &d.values);
        }
        let rule = Adam { learning_rate: 0.1, ..Default::default() };
        let weights = [&mut self.query, &mut self.key, &mut self.value];
        for ((w, slope), memory) in weights.into_iter().zip(slopes).zip(&mut self.memories) {
            if let (Some(w), Some(slope)) = (w.as_slice_mut(), slope.as_slice()) {
                rule.step(memory, w, slope)?;
            }
        }
        Ok(())
    }

    /// How many sentences are answered rightly: the noun with the largest logit, the first of equals.
    ///
    /// Errors: a word that is not in the vocabulary; numbers that leave the range of `f64`.
    pub fn right(&self, sentences: &[Sentence]) -> Result<usize> {
        let mut right = 0;
        for sentence in sentences {
            right += usize::from(self.shares(sentence)?.0 == sentence.answer);
        }
        Ok(right)
    }

    /// The noun with the largest logit, and its share in the softmax of all.
    fn shares(&self, sentence: &Sentence) -> Result<(usize, f64)> {
        let [q, k, v] = self.looked_up(sentence)?;
        let logits = attention(q.view(), k.view(), v.view(), Mask::None)?;
        let shares = functions::softmax(logits.row(0));
        let mut best = (0, shares[0]);
        for (noun, &share) in shares.iter().enumerate().skip(1) {
            best = if share > best.1 { (noun, share) } else { best };
        }
        Ok(best)
    }

    /// The attention weights of a sentence's eight words, as its last word sees them.
    ///
    /// Shape: (1, 8). Errors: as [`Riddle::right`].
    pub fn weights(&self, sentence: &Sentence) -> Result<Array2<f64>> {
        let [q, k, _] = self.looked_up(sentence)?;
        attention_weights(q.view(), k.view(), Mask::None)
    }

    /// The query of the last word, the keys and values of the others. A word picks its row: one-hot times matrix.
    fn looked_up(&self, sentence: &Sentence) -> Result<[Array2<f64>; 3]> {
        let numbers = sentence.words.iter().chain([&sentence.question]);
        for &number in numbers {
            if number >= N_WORDS {
                let wanted = format!("below {N_WORDS}, the size of the vocabulary");
                return Err(Error::invalid("a word's number", number, wanted));
            }
        }
        if sentence.answer >= NOUNS.len() {
            let wanted = format!("below {}, the number of nouns", NOUNS.len());
            return Err(Error::invalid("the answer", sentence.answer, wanted));
        }
        Ok([
            self.query.select(Axis(0), &[sentence.question]) * self.sharpness,
            self.key.select(Axis(0), &sentence.words),
            self.value.select(Axis(0), &sentence.words),
        ])
    }
}

/// Slopes of rows that were picked, added to those of their table: a word that occurs twice gets both.
fn add_rows(table: &mut Array2<f64>, rows: &[usize], slopes: &Array2<f64>) {
    for (&row, slope) in rows.iter().zip(slopes.rows()) {
        let mut sum = table.row_mut(row);
        sum += &slope;
    }
}

/// What the figure shows.
#[derive(Debug, Clone)]
pub struct RiddlePicture {
    /// The words with their attention weights as bars, the question, and lines from it to the words that it takes most of.
    pub svg: String,
    /// The answer, with its share.
    pub answer: (&'static str, f64),
    /// The largest of the eight weights.
    pub largest_weight: f64,
    /// How many of 256 sentences that are not trained on are answered rightly.
    pub right: usize,
}

/// The seed of the figure's sentences and first weights. None of the eight sentences that it can show is trained on.
const SEED: u64 = 44;
/// So many of the 1,024 sentences are trained on, 16 a step, and as many others are asked afterwards.
const N_TRAIN: usize = 256;

/// Trains a look-up of width 8 for some steps, and draws what *the whale left the ship because it was …* attends to.
///
/// The question is a number from 0 (*tired*) to 7 (*leaky*); the sharpness multiplies the scores of the picture and of the
/// answers, not those of the training. Cost: 16 look-ups a step, and 256 more.
///
/// Errors: a question above 7; more than 1,000 steps; a sharpness that is negative or not finite.
///
/// ```
/// let picture = networks::figures::riddle(0, 60, 1.0)?;
/// assert_eq!((picture.answer.0, picture.right), ("whale", 256));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13c (attention).
pub fn riddle(question: usize, n_steps: usize, sharpness: f64) -> Result<RiddlePicture> {
    check::between("question", question, 0, ("the last question's number", QUESTIONS.len() - 1))?;
    check::between("n_steps", n_steps, 0, ("the most steps", 1000))?;
    let mut rng = Rng::new(SEED);
    let all = sentences();
    let order = rng.permutation(all.len());
    let (train, unseen) = (&order[..N_TRAIN], &order[N_TRAIN..2 * N_TRAIN]);
    let chosen = |rows: &[usize]| rows.iter().map(|&row| all[row]).collect::<Vec<_>>();

    let mut model = Riddle::random(8, 1.0, &mut rng)?;
    let mut batches = Vec::new();
    for _ in 0..n_steps {
        if batches.is_empty() {
            batches = shuffled(N_TRAIN, 16, &mut rng)?;
            batches.reverse();
        }
        let batch: Vec<usize> =
            batches.pop().unwrap_or_default().iter().map(|&i| train[i]).collect();
        model.step(&chosen(&batch))?;
    }
    check::non_negative("sharpness", sharpness)?;
    model.sharpness = sharpness;

    let words = [0, 5, 1, 0, 13, 2, 3, 4];
    let answer = if question < 4 { 0 } else { 8 };
    let sentence = Sentence { words, question: 21 + question, answer };
    let weights = model.weights(&sentence)?;
    let (noun, share) = model.shares(&sentence)?;
    let largest_weight = weights.iter().fold(0.0_f64, |most, &w| most.max(w));
    Ok(RiddlePicture {
        svg: drawn(&sentence, weights.view(), NOUNS[noun])?,
        answer: (NOUNS[noun], share),
        largest_weight,
        right: model.right(&chosen(unseen))?,
    })
}

fn word(number: usize) -> &'static str {
    FRAME.iter().chain(&NOUNS).chain(&QUESTIONS).nth(number).copied().unwrap_or_default()
}

fn drawn(sentence: &Sentence, weights: ArrayView2<'_, f64>, answer: &str) -> Result<String> {
    let x_of = |i: usize| 44.0 + 72.0 * i as f64;
    let (floor, full) = (205.0, 115.0);
    let question = word(sentence.question);
    let mut diagram = Diagram::new(
        format!("What the word {question} attends to"),
        "Eight words of a sentence with a bar each, as high as the word's attention weight. Below, the last word; lines \
         lead from it to the words with a weight above 0.1.",
    )
    .size(640, 320)
    .text(Color::Muted, Align::Left, (14.0, 52.0), "attention weight")
    .line(Color::Muted, (14.0, floor), (626.0, floor));
    for (i, (&number, &weight)) in sentence.words.iter().zip(weights.slice(s![0, ..])).enumerate() {
        let (x, height) = (x_of(i), full * weight);
        if weight > 0.1 {
            diagram = diagram.line(Color::Blue, (x, floor + 28.0), (320.0, 275.0));
        }
        if height >= 1.0 {
            diagram = diagram.boxed(Color::Blue, (x - 16.0, floor - height), (32.0, height), "");
        }
        diagram = diagram
            .text(Color::Ink, Align::Center, (x, floor - height - 12.0), &show::fixed(weight, 2))
            .text(Color::Ink, Align::Center, (x, floor + 16.0), word(number));
    }
    diagram
        .boxed(Color::Orange, (270.0, 275.0), (100.0, 30.0), question)
        .text(Color::Muted, Align::Right, (260.0, 290.0), "the last word asks")
        .text(Color::Muted, Align::Left, (380.0, 290.0), &format!("answer: {answer}"))
        .svg()
}
