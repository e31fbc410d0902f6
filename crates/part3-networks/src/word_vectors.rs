//! Page 14b: what the settings of skip-gram are worth, tried once for all, and the word vectors that are shipped.

use std::collections::HashMap;

use learning::feature_extraction::murmur3_32;
use ndarray::Array1;
use networks::word_vectors::{SkipGram, WordVectors, character_n_grams};
use numerics::{Result, Rng, check};

use crate::embeddings::{in_own_group, moby_dick};

/// What [`tried`] gives.
const TRIED: &str = include_str!("word_vectors/tried.txt");

/// The vectors of [`data::moby_dick_vectors`] with their words.
///
/// Errors: none with the file that is shipped.
///
/// ```
/// let vectors = part3_networks::word_vectors::shipped()?;
/// assert_eq!(vectors.vectors().dim(), (2144, 32));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14b (skip-gram).
pub fn shipped() -> Result<WordVectors> {
    let (words, vectors) = data::moby_dick_vectors();
    WordVectors::new(words.into_iter().map(str::to_owned).collect(), vectors)
}

/// The same score of gensim 4.4.0, for the seeds 0 to 4.
///
/// Recorded on the words of [`moby_dick`] in runs of 10,000, with `Word2Vec(runs, sg=1, hs=0, negative=5, vector_size=32,
/// window=5, epochs=10, min_count=1, sample=1e-3, workers=1, seed=seed)`.
///
/// Explained in Part III, chapter 14b (skip-gram).
pub const GENSIM: [usize; 5] = [53, 60, 50, 53, 55];

/// What one choice of settings came to on *Moby-Dick*, from five seeds.
///
/// Explained in Part III, chapter 14b (skip-gram).
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// What was tried.
    pub settings: SkipGram,
    /// How many of the 87 words of [`data::word_groups`] have one of their own group as the nearest, for the seeds 0 to 4.
    pub in_own_group: Vec<usize>,
}

impl Trial {
    /// The mean over the seeds.
    pub fn mean(&self) -> f64 {
        self.in_own_group.iter().sum::<usize>() as f64 / self.in_own_group.len() as f64
    }
}

/// Everything that page 14b tried: six widths, and five other settings.
///
/// 55 trainings; this crate's test `word_vectors_are_tried_again`, which is skipped unless asked for, makes the file again.
///
/// Errors: none with the file that lies here.
///
/// ```
/// let tried = part3_networks::word_vectors::tried()?;
/// assert!(tried.iter().all(|trial| trial.in_own_group.len() == 5));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14b (skip-gram).
pub fn tried() -> Result<Vec<Trial>> {
    crate::records::trials(TRIED, trial)
}

fn trial(line: &str) -> Option<Trial> {
    let mut cells = line.split(',');
    let mut number = || cells.next()?.parse::<f64>().ok();
    let settings = SkipGram {
        width: number()? as usize,
        window: number()? as usize,
        n_negatives: number()? as usize,
        subsample: number()?,
        n_epochs: number()? as usize,
        ..SkipGram::default()
    };
    let in_own_group = cells.map(|cell| cell.parse().ok()).collect::<Option<Vec<usize>>>()?;
    Some(Trial { settings, in_own_group })
}

/// Trains on *Moby-Dick*, and counts how many of the 87 words have one of their own group as the nearest.
///
/// Errors: as [`SkipGram::fit`]. Cost: five seconds with a width of 32 and ten epochs.
///
/// Explained in Part III, chapter 14b (skip-gram).
pub fn learned_in_own_group(settings: &SkipGram, seed: u64) -> Result<usize> {
    let (vocabulary, ids) = moby_dick()?;
    let words = vocabulary.words().to_vec();
    let model = settings.fit(&ids, words.len(), &mut Rng::new(seed))?;
    in_own_group(&WordVectors::new(words, model.centers)?)
}

/// What the words with a piece have in common: for each piece of four or five characters the mean of their vectors.
///
/// Pieces have no list of their own: a hash sends each to one of some buckets, and pieces that meet there share it.
///
/// Explained in Part III, chapter 14b (skip-gram).
#[derive(Debug, Clone, PartialEq)]
pub struct Pieces {
    vectors: WordVectors,
    n_buckets: usize,
    /// For each bucket that is used how many words have a piece in it, and the sum of their vectors at length 1.
    buckets: HashMap<usize, (f64, Array1<f64>)>,
}

impl Pieces {
    /// Goes through all words once. Errors: no buckets, or more than 2³² − 1.
    pub fn fit(vectors: WordVectors, n_buckets: usize) -> Result<Self> {
        check::between("n_buckets", n_buckets, 1, ("the largest", u32::MAX as usize))?;
        let mut buckets = HashMap::new();
        for (word, unit) in vectors.words().iter().zip(vectors.units().rows()) {
            for bucket in buckets_of(word, n_buckets)? {
                let (n, sum) =
                    buckets.entry(bucket).or_insert_with(|| (0.0, Array1::zeros(unit.len())));
                *n += 1.0;
                *sum += &unit;
            }
        }
        Ok(Pieces { vectors, n_buckets, buckets })
    }

    /// A vector for any word, from its pieces alone: the means of their words, the rarer a piece the heavier.
    ///
    /// A word that has a vector of its own is left out of the means. Zeros where no piece was met before. Errors: a word so
    /// long that its pieces have more than [`check::MOST_ELEMENTS`] characters.
    pub fn vector(&self, word: &str) -> Result<Array1<f64>> {
        let mut made = Array1::zeros(self.vectors.vectors().ncols());
        let itself = self.vectors.words().iter().position(|other| other == word);
        for bucket in buckets_of(word, self.n_buckets)? {
            let Some((mut n, mut sum)) = self.buckets.get(&bucket).cloned() else { continue };
            if let Some(id) = itself {
                n -= 1.0;
                sum -= &self.vectors.units().row(id);
            }
            if n > 0.0 {
                made.scaled_add(1.0 / (n * n), &sum); // the mean, and once more 1 / n as its weight
            }
        }
        Ok(made)
    }
}

/// The buckets of a word's pieces, each once.
fn buckets_of(word: &str, n_buckets: usize) -> Result<Vec<usize>> {
    let pieces = character_n_grams(word, 4..=5)?;
    let mut buckets: Vec<usize> =
        pieces.iter().map(|piece| murmur3_32(piece.as_bytes(), 0) as usize % n_buckets).collect();
    buckets.sort_unstable();
    buckets.dedup();
    Ok(buckets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_leave_the_word_itself_out() -> Result<()> {
        let words = ["whale", "whales", "tea"].map(str::to_owned).to_vec();
        let vectors = ndarray::array![[1.0, 0.0], [0.0, 2.0], [0.0, -1.0]];
        let pieces = Pieces::fit(WordVectors::new(words, vectors)?, 1 << 20)?;
        // <wha, whal, hale, <whal and whale are shared with the other; ale>, hale> are not.
        assert_eq!(pieces.vector("whale")?, ndarray::array![0.0, 5.0]);
        assert_eq!(pieces.vector("whales")?, ndarray::array![5.0, 0.0]);
        assert_eq!(pieces.vector("teas")?, ndarray::array![0.0, -1.0]);
        assert_eq!(pieces.vector("xyzzy")?, ndarray::array![0.0, 0.0]);
        assert!(Pieces::fit(shipped()?, 0).is_err());
        assert!(Pieces::fit(shipped()?, 1 << 40).is_err());
        Ok(())
    }

    /// What is tried, the shipped vectors' settings among them.
    fn settings() -> Vec<SkipGram> {
        let usual = SkipGram { width: 32, n_epochs: 10, ..SkipGram::default() };
        let widths = [2, 4, 8, 16, 32, 64].map(|width| SkipGram { width, ..usual.clone() });
        let mut all = widths.to_vec();
        all.extend([
            SkipGram { window: 2, ..usual.clone() },
            SkipGram { n_negatives: 1, ..usual.clone() },
            SkipGram { subsample: 0.0, ..usual.clone() },
            SkipGram { subsample: 1e-4, ..usual.clone() },
            SkipGram { n_epochs: 3, ..usual },
        ]);
        all
    }

    #[test]
    fn the_file_holds_what_is_tried() -> Result<()> {
        let tried = tried()?;
        let recorded: Vec<_> = tried.iter().map(|trial| trial.settings.clone()).collect();
        assert_eq!(recorded, settings());
        assert!(trial("2,5,5,0.001").is_none());
        Ok(())
    }

    #[test]
    fn a_trial_that_is_quick_comes_out_as_recorded() -> Result<()> {
        let quick = settings().remove(10);
        assert_eq!(learned_in_own_group(&quick, 0)?, tried()?[10].in_own_group[0]);
        Ok(())
    }

    // cargo test -p part3-networks --lib -- --ignored --nocapture word_vectors_are_tried_again
    #[test]
    #[ignore = "55 trainings take four minutes; it prints tried.txt"]
    fn word_vectors_are_tried_again() -> Result<()> {
        println!(
            "# width,window,negatives,subsample,epochs, then words in their own group for five seeds"
        );
        for one in settings() {
            let own: Vec<String> = (0..5)
                .map(|seed| Ok(learned_in_own_group(&one, seed)?.to_string()))
                .collect::<Result<_>>()?;
            let SkipGram { width, window, n_negatives, subsample, n_epochs, .. } = one;
            println!("{width},{window},{n_negatives},{subsample},{n_epochs},{}", own.join(","));
        }
        Ok(())
    }
}
