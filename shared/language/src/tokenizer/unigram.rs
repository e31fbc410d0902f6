//! Unigram, SentencePiece's other tokenizer: of all ways to cut a text, the most probable.

use std::collections::{BTreeMap, BTreeSet};

use numerics::{Error, Result};

use super::PreTokenizer;
use super::hash::FastMap;

/// A character that no token covers costs so much more than the least probable token, as in SentencePiece.
const UNKNOWN_PENALTY: f64 = 10.0;

/// The longest token that training thinks of, in characters.
const LONGEST: usize = 16;

/// Rounds of estimation before each pruning.
const ROUNDS: usize = 2;

/// A Unigram vocabulary: tokens with log probabilities.
///
/// A way to cut a text has the probability of its tokens multiplied, log p = Σ log p(token). [`Unigram::encode`] finds the
/// most probable way by dynamic programming (Viterbi's algorithm): the best cut up to each place needs the best cuts up to
/// earlier places alone.
///
/// ```
/// use language::tokenizer::Unigram;
///
/// let tokens = [("un", -3.0), ("able", -4.0), ("una", -3.5), ("ble", -6.0), ("a", -2.0), ("b", -5.0)];
/// let tokenizer = Unigram::new(&tokens)?;
/// assert_eq!(tokenizer.pieces("unable"), ["un", "able"]); // −7.0, against −9.5 for una|ble
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15b (tokenizers). Source: Taku Kudo, *Subword Regularization*, 2018, section 3.2; Kudo and
/// Richardson, *SentencePiece*, 2018.
#[derive(Debug, Clone)]
pub struct Unigram {
    tokens: Vec<(String, f64)>,
    ids: FastMap<String, u32>,
    /// The longest token, in bytes.
    longest: usize,
    unknown: f64,
}

impl Unigram {
    /// A vocabulary whose ids are the places in the list; the numbers are natural logarithms of probabilities.
    ///
    /// Errors: an empty vocabulary; a token that is empty or comes twice; a log probability that is above 0 or not finite.
    pub fn new(tokens: &[(&str, f64)]) -> Result<Self> {
        Self::from_owned(tokens.iter().map(|&(token, p)| (token.to_owned(), p)).collect())
    }

    fn from_owned(tokens: Vec<(String, f64)>) -> Result<Self> {
        if tokens.is_empty() {
            return Err(Error::empty("the vocabulary", "one token at least"));
        }
        let mut ids = FastMap::default();
        for (i, (token, log_p)) in tokens.iter().enumerate() {
            if token.is_empty() {
                return Err(Error::empty(format!("token {i}"), "one character at least"));
            }
            if !log_p.is_finite() || *log_p > 0.0 {
                let what = format!("the log probability of {token:?}");
                return Err(Error::invalid(what, log_p, "finite and at most 0"));
            }
            if ids.insert(token.clone(), i as u32).is_some() {
                let wanted = "in the vocabulary once";
                return Err(Error::invalid(format!("the token {token:?}"), "there twice", wanted));
            }
        }
        let least = tokens.iter().fold(0.0_f64, |least, (_, log_p)| least.min(*log_p));
        let longest = tokens.iter().map(|(token, _)| token.len()).max().unwrap_or(0);
        Ok(Unigram { tokens, ids, longest, unknown: least - UNKNOWN_PENALTY })
    }

    /// Learns a vocabulary by expectation maximization: it begins with too many tokens, and drops those that help least.
    ///
    /// It starts with every stretch of up to 16 characters of a word that occurs twice or more, and all single characters.
    /// Each round counts how often each token is *expected* over all ways to cut each word, weighed by their
    /// probabilities, and makes shares of that. After two rounds the tokens whose loss would cost least are dropped: those
    /// with the smallest expected count times the difference between their log probability and that of the best cut
    /// without them; a quarter at a time, characters never. The tokens come out most probable first, and alphabetically
    /// where equal.
    ///
    /// Errors: no text; a size below the number of distinct characters. Cost: for small texts; some passes over all
    /// distinct words, each in proportion to 16 times their length.
    ///
    /// ```
    /// use language::tokenizer::{PreTokenizer, Unigram};
    ///
    /// let text = "low lower lowest slow slower";
    /// let tokenizer = Unigram::train(&[text], 10, PreTokenizer::Spaces)?; // eight characters and two more
    /// assert_eq!(tokenizer.vocabulary_size(), 10);
    /// assert_eq!(tokenizer.pieces("slower").concat(), "slower");
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 15b (tokenizers). Source: Kudo, 2018, section 3.2, with a simpler start than its suffix
    /// array.
    pub fn train(
        texts: &[&str],
        vocabulary_size: usize,
        pre_tokenizer: PreTokenizer,
    ) -> Result<Self> {
        let mut words: BTreeMap<&str, f64> = BTreeMap::new();
        for text in texts {
            for piece in pre_tokenizer.pieces(text) {
                *words.entry(piece).or_insert(0.0) += 1.0;
            }
        }
        if words.is_empty() {
            return Err(Error::empty("the texts together", "one character at least"));
        }
        let characters: BTreeSet<char> = words.keys().flat_map(|word| word.chars()).collect();
        if vocabulary_size < characters.len() {
            let wanted = format!("at least {}, the distinct characters", characters.len());
            return Err(Error::invalid("vocabulary_size", vocabulary_size, wanted));
        }

        let mut model = Self::from_counts(stretches(&words))?;
        loop {
            let mut expected = vec![0.0; model.tokens.len()];
            for _ in 0..ROUNDS {
                expected = model.expected(&words);
                let counts = model.tokens.iter().zip(&expected);
                let counts = counts.map(|((token, _), &count)| (token.clone(), count)).collect();
                model = Self::from_counts(counts)?;
            }
            if model.tokens.len() <= vocabulary_size {
                break;
            }
            let keep = vocabulary_size.max(model.tokens.len() * 3 / 4);
            model = model.pruned(&expected, keep)?;
        }
        let mut tokens = model.tokens;
        tokens.sort_by(|(a, p), (b, q)| q.total_cmp(p).then_with(|| a.cmp(b)));
        Self::from_owned(tokens)
    }

    /// Tokens with counts, as shares; a count is at least a millionth, so that a character keeps a probability.
    fn from_counts(counts: Vec<(String, f64)>) -> Result<Self> {
        let floor = |count: f64| count.max(1e-6);
        let total: f64 = counts.iter().map(|(_, count)| floor(*count)).sum();
        let share = |(token, count): (String, f64)| {
            (token, (libm::log(floor(count)) - libm::log(total)).min(0.0))
        };
        Self::from_owned(counts.into_iter().map(share).collect())
    }

    /// How often each token is expected in the words, over all ways to cut them: forward and backward sums.
    fn expected(&self, words: &BTreeMap<&str, f64>) -> Vec<f64> {
        let mut expected = vec![0.0; self.tokens.len()];
        for (word, count) in words {
            let edges = self.edges(word);
            let mut ahead = vec![f64::NEG_INFINITY; word.len() + 1]; // log of all ways up to a place
            let mut behind = ahead.clone(); // and from it to the end
            ahead[0] = 0.0;
            behind[word.len()] = 0.0;
            for &(start, end, _, log_p) in &edges {
                ahead[end] = log_add(ahead[end], ahead[start] + log_p);
            }
            for &(start, end, _, log_p) in edges.iter().rev() {
                behind[start] = log_add(behind[start], behind[end] + log_p);
            }
            for &(start, end, id, log_p) in &edges {
                let log_share = ahead[start] + log_p + behind[end] - ahead[word.len()];
                if let Some(id) = id {
                    expected[id as usize] += count * libm::exp(log_share);
                }
            }
        }
        expected
    }

    /// Without the tokens that are missed least.
    fn pruned(self, expected: &[f64], keep: usize) -> Result<Self> {
        let mut order: Vec<(f64, usize)> = Vec::new();
        for (i, (token, log_p)) in self.tokens.iter().enumerate() {
            let is_character = token.chars().nth(1).is_none();
            let missed = if is_character {
                f64::INFINITY
            } else {
                let without =
                    self.best(token, Some(i as u32)).iter().fold(0.0, |sum, edge| sum + edge.3);
                expected[i] * (log_p - without)
            };
            order.push((missed, i));
        }
        order.sort_by(|(a, i), (b, j)| b.total_cmp(a).then(i.cmp(j)));
        order.truncate(keep);
        let kept: BTreeSet<usize> = order.into_iter().map(|(_, i)| i).collect();
        let tokens = self.tokens.into_iter().enumerate();
        Self::from_owned(tokens.filter(|(i, _)| kept.contains(i)).map(|(_, token)| token).collect())
    }

    /// Every token that fits at every place, as start, end, id and log probability, by start; characters that are no token
    /// have no id.
    fn edges(&self, text: &str) -> Vec<(usize, usize, Option<u32>, f64)> {
        let mut edges = Vec::new();
        for (start, first) in text.char_indices() {
            let inner = &text[start..];
            let ends = inner.char_indices().map(|(i, c)| i + c.len_utf8());
            for end in ends.take_while(|&end| end <= self.longest.max(first.len_utf8())) {
                match self.ids.get(&inner[..end]) {
                    Some(&id) => {
                        edges.push((start, start + end, Some(id), self.tokens[id as usize].1))
                    }
                    None if end == first.len_utf8() => {
                        edges.push((start, start + end, None, self.unknown));
                    }
                    None => {}
                }
            }
        }
        edges
    }

    /// The most probable way to cut a text; of equal ways, the one whose last token is the longest.
    fn best(&self, text: &str, without: Option<u32>) -> Vec<(usize, usize, Option<u32>, f64)> {
        let mut best = vec![f64::NEG_INFINITY; text.len() + 1];
        let mut last = vec![None; text.len() + 1];
        best[0] = 0.0;
        for edge in self.edges(text) {
            let (start, end, id, log_p) = edge;
            if (id.is_none() || id != without) && best[start] + log_p > best[end] {
                best[end] = best[start] + log_p;
                last[end] = Some(edge);
            }
        }
        let mut cut = Vec::new();
        let mut end = text.len();
        while let Some(edge) = last[end] {
            end = edge.0;
            cut.push(edge);
        }
        cut.reverse();
        cut
    }

    /// The ids of the most probable way to cut a text; `None` where a character is in no token.
    ///
    /// Of equally probable ways it is the one whose last token is the longest. Cost: the text's length times that of the
    /// longest token.
    ///
    /// ```
    /// use language::tokenizer::Unigram;
    ///
    /// let tokenizer = Unigram::new(&[("wh", -1.0), ("ale", -1.5), ("a", -3.0)])?;
    /// assert_eq!(tokenizer.encode("whale!"), [Some(0), Some(1), None]);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 15b (tokenizers). Source: Kudo, 2018, section 3.2.
    pub fn encode(&self, text: &str) -> Vec<Option<u32>> {
        self.best(text, None).into_iter().map(|(_, _, id, _)| id).collect()
    }

    /// As [`Unigram::encode`], the stretches of the text themselves.
    pub fn pieces<'a>(&self, text: &'a str) -> Vec<&'a str> {
        self.best(text, None).into_iter().map(|(start, end, _, _)| &text[start..end]).collect()
    }

    /// The log probability of the most probable way to cut a text, in nats. A character in no token counts with the least
    /// probable token's, less 10.
    pub fn log_probability(&self, text: &str) -> f64 {
        self.best(text, None).into_iter().fold(0.0, |sum, (_, _, _, log_p)| sum + log_p)
    }

    /// The tokens with their log probabilities, by id.
    pub fn tokens(&self) -> impl ExactSizeIterator<Item = (&str, f64)> {
        self.tokens.iter().map(|(token, log_p)| (token.as_str(), *log_p))
    }

    /// The text of ids.
    ///
    /// Errors: an id that is no token's.
    pub fn decode(&self, ids: &[u32]) -> Result<String> {
        let mut text = String::new();
        for (i, &id) in ids.iter().enumerate() {
            let wanted = || format!("the id of one of the {} tokens", self.tokens.len());
            let token = self.tokens.get(id as usize);
            text += &token.ok_or_else(|| Error::invalid(format!("ids[{i}]"), id, wanted()))?.0;
        }
        Ok(text)
    }

    /// How many tokens there are.
    pub fn vocabulary_size(&self) -> usize {
        self.tokens.len()
    }
}

/// The stretches of words to begin with, and how often each occurs.
fn stretches(words: &BTreeMap<&str, f64>) -> Vec<(String, f64)> {
    let mut counts: BTreeMap<&str, f64> = BTreeMap::new();
    for (word, count) in words {
        for (start, _) in word.char_indices() {
            let inner = &word[start..];
            for (i, c) in inner.char_indices().take(LONGEST) {
                *counts.entry(&inner[..i + c.len_utf8()]).or_insert(0.0) += count;
            }
        }
    }
    let often = |(token, count): &(&str, f64)| *count >= 2.0 || token.chars().nth(1).is_none();
    counts.into_iter().filter(often).map(|(token, count)| (token.to_owned(), count)).collect()
}

/// log(eᵃ + eᵇ).
fn log_add(a: f64, b: f64) -> f64 {
    let (high, low) = if a > b { (a, b) } else { (b, a) };
    if low == f64::NEG_INFINITY { high } else { high + libm::log1p(libm::exp(low - high)) }
}
