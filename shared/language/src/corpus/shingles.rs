//! Texts as sets of runs of words, and how alike two such sets are.

use std::collections::{HashMap, HashSet};

use numerics::{Result, check, parallel};

use super::hash64;

/// The words of a text in lower case: runs of letters, digits and apostrophes.
///
/// ```
/// assert_eq!(language::corpus::words("Thar she blows—a Whale's spout"), ["thar", "she", "blows", "a", "whale's", "spout"]);
/// ```
pub fn words(text: &str) -> Vec<String> {
    let is_word = |c: char| c.is_alphanumeric() || c == '\'';
    let split =
        text.split(move |c| !is_word(c)).filter(|word| word.contains(char::is_alphanumeric));
    split.map(str::to_lowercase).collect()
}

/// A set of shingles, each as its [`hash64`], in rising order and each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shingles(Vec<u64>);

impl Shingles {
    /// The runs of `n_words` words of a text; a shorter text is one run, and one without words has none.
    ///
    /// Errors: `n_words` is 0. Cost: the text's length times `n_words`.
    ///
    /// ```
    /// use language::corpus::Shingles;
    ///
    /// let tablet = Shingles::of_text("sacred to the memory of John", 3)?;
    /// let other = Shingles::of_text("Sacred to the memory of Robert", 3)?;
    /// assert_eq!((tablet.len(), tablet.jaccard(&other)), (4, 0.6)); // three runs of the five are in both
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 16a (corpus). Source: Andrei Broder, *On the Resemblance and Containment of
    /// Documents*, 1997.
    pub fn of_text(text: &str, n_words: usize) -> Result<Self> {
        check::at_least("n_words", n_words, 1)?;
        Ok(Self::from_hashes(runs(&words(text), n_words)))
    }

    /// A set of things that have been hashed already; repetitions count once.
    pub fn from_hashes(mut hashes: Vec<u64>) -> Self {
        hashes.sort_unstable();
        hashes.dedup();
        Self(hashes)
    }

    /// The hashes, in rising order.
    pub fn hashes(&self) -> &[u64] {
        &self.0
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many of all the shingles of the two sets are in both, from 0 to 1; two empty sets are alike, 1.
    ///
    /// |A ∩ B| / |A ∪ B|, the Jaccard similarity. Cost: one walk along both.
    ///
    /// Explained in Part I, chapter 4d (sets and strings).
    pub fn jaccard(&self, other: &Self) -> f64 {
        let (mut i, mut j, mut n_both) = (0, 0, 0);
        while let (Some(a), Some(b)) = (self.0.get(i), other.0.get(j)) {
            n_both += usize::from(a == b);
            i += usize::from(a <= b);
            j += usize::from(b <= a);
        }
        share(n_both, self.len() + other.len() - n_both)
    }
}

fn share(n_both: usize, n_any: usize) -> f64 {
    if n_any == 0 { 1.0 } else { n_both as f64 / n_any as f64 }
}

fn runs(words: &[String], n_words: usize) -> Vec<u64> {
    if words.is_empty() {
        return Vec::new();
    }
    let n_words = n_words.min(words.len());
    words.windows(n_words).map(|run| hash64(run.join(" ").as_bytes())).collect()
}

/// All pairs of sets whose [`Shingles::jaccard`] is at least `threshold`, with it: (first, second, similarity), in order.
///
/// A list for each shingle of the sets that have it makes pairs without a common shingle cost nothing. Empty sets are in no
/// pair. Errors: a threshold that is not above 0 and at most 1. Cost: the sum over all shingles of the squared number of
/// sets that have it; the threads share the sets.
///
/// ```
/// use language::corpus::{Shingles, similar_pairs};
///
/// let sets = [[1, 2, 3, 4], [1, 2, 3, 5], [7, 8, 9, 10]].map(|set| Shingles::from_hashes(set.to_vec()));
/// assert_eq!(similar_pairs(&sets, 0.5)?, [(0, 1, 0.6)]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 16a (corpus).
pub fn similar_pairs(sets: &[Shingles], threshold: f64) -> Result<Vec<(usize, usize, f64)>> {
    check::positive("threshold", threshold)?;
    check::fraction("threshold", threshold)?;
    let mut having: HashMap<u64, Vec<u32>> = HashMap::new();
    for (i, set) in sets.iter().enumerate() {
        for hash in set.hashes() {
            having.entry(*hash).or_default().push(i as u32);
        }
    }
    let of_chunk = parallel::map(sets.len(), 64, |chunk| {
        let mut n_both = vec![0_usize; sets.len()];
        let mut found = Vec::new();
        for i in chunk {
            n_both[i + 1..].fill(0);
            for hash in sets[i].hashes() {
                let others = &having[hash];
                let behind = others.partition_point(|j| *j as usize <= i);
                others[behind..].iter().for_each(|j| n_both[*j as usize] += 1);
            }
            for j in i + 1..sets.len() {
                let similarity = share(n_both[j], sets[i].len() + sets[j].len() - n_both[j]);
                if n_both[j] > 0 && similarity >= threshold {
                    found.push((i, j, similarity));
                }
            }
        }
        found
    });
    Ok(of_chunk.concat())
}

/// The places of the `test` texts that share a run of `n_words` words with any of the `train` texts, in order.
///
/// The question is asked of data for training with every benchmark's texts as `test`; 13 words are usual. A test text
/// with fewer words is in no danger of being told. Errors: `n_words` is 0. Cost: one pass over both, and memory for the
/// runs of the test texts.
///
/// ```
/// use language::corpus::shared_ngrams;
///
/// let train = ["Such a funny, sporty, gamy, jesty, joky, hoky-poky lad, is the Ocean, oh!"];
/// let test = ["a funny sporty gamy jesty joky fellow", "a funny lad"];
/// assert_eq!(shared_ngrams(&train, &test, 6)?, [0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 16a (corpus). Source: Brown et al., *Language Models are Few-Shot Learners*, 2020,
/// appendix C.
pub fn shared_ngrams<T: AsRef<str>>(train: &[T], test: &[T], n_words: usize) -> Result<Vec<usize>> {
    check::at_least("n_words", n_words, 1)?;
    let long = |text: &T| {
        let words = words(text.as_ref());
        if words.len() < n_words { Vec::new() } else { runs(&words, n_words) }
    };
    let of_test: Vec<Vec<u64>> = test.iter().map(long).collect();
    let asked: HashSet<u64> = of_test.iter().flatten().copied().collect();
    let known: HashSet<u64> = train
        .iter()
        .flat_map(|text| long(text).into_iter().filter(|run| asked.contains(run)))
        .collect();
    let told = |runs: &Vec<u64>| runs.iter().any(|run| known.contains(run));
    Ok(of_test.iter().enumerate().filter(|(_, runs)| told(runs)).map(|(i, _)| i).collect())
}
