//! WordPiece, BERT's tokenizer: the longest token that fits, from left to right.

use std::collections::{BTreeMap, BTreeSet};

use numerics::{Error, Result};

use super::hash::FastMap;

/// What stands before a token that continues a word.
const PREFIX: &str = "##";

/// A word of more characters is unknown at once, as in BERT.
const LONGEST: usize = 100;

/// A WordPiece vocabulary: tokens that begin a word, and tokens that continue one, written with `##`.
///
/// A word is cut greedily: the longest token that begins it, then the longest that continues it, and so on. Where one piece
/// cannot be found, the whole word becomes the unknown token. Words are cut at white space, and each character of
/// punctuation is a word, ASCII's symbols included.
///
/// ```
/// use language::tokenizer::WordPiece;
///
/// let pieces = ["[UNK]", "whale", "##r", "##rs", "un", "##harm", "##ed", "."];
/// let tokenizer = WordPiece::new(&pieces, "[UNK]")?;
/// let ids = tokenizer.encode("whalers unharmed. sharks");
/// assert_eq!(tokenizer.tokens(&ids)?, ["whale", "##rs", "un", "##harm", "##ed", ".", "[UNK]"]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15b (tokenizers). Source: Schuster and Nakajima, *Japanese and Korean Voice Search*, 2012;
/// the longest match: Devlin et al., *BERT*, 2019, and its file `tokenization.py`.
#[derive(Debug, Clone)]
pub struct WordPiece {
    tokens: Vec<String>,
    ids: FastMap<String, u32>,
    unknown: u32,
}

impl WordPiece {
    /// A vocabulary whose ids are the places in the list.
    ///
    /// Errors: an empty vocabulary; a token that is empty or comes twice; an unknown token that is not in the vocabulary.
    pub fn new(tokens: &[&str], unknown: &str) -> Result<Self> {
        if tokens.is_empty() {
            return Err(Error::empty("the vocabulary", "one token at least"));
        }
        let mut ids = FastMap::default();
        for (i, token) in tokens.iter().enumerate() {
            if token.is_empty() || *token == PREFIX {
                return Err(Error::empty(format!("token {i}"), "one character at least"));
            }
            if ids.insert((*token).to_owned(), i as u32).is_some() {
                let wanted = "in the vocabulary once";
                return Err(Error::invalid(format!("the token {token:?}"), "there twice", wanted));
            }
        }
        let known = tokens.iter().copied();
        let unknown = *ids
            .get(unknown)
            .ok_or_else(|| Error::unknown("token in the vocabulary", unknown, known))?;
        Ok(WordPiece {
            tokens: tokens.iter().map(|&token| token.to_owned()).collect(),
            ids,
            unknown,
        })
    }

    /// Learns a vocabulary: the unknown token, the characters of the texts, then merges.
    ///
    /// Merged is the pair with the highest count(ab) / (count(a) · count(b)); of equal pairs the first in alphabetical order.
    /// That is the usual account of a program that Google never published. The paper of 2012 adds what raises the likelihood
    /// of the texts most, which weighs the quotient's logarithm by count(ab): frequent pairs come earlier there. (The training
    /// of Hugging Face's `tokenizers` merges the most frequent pair, as in byte-pair encoding.)
    ///
    /// Errors: a size below the number of characters and the unknown token. Cost: for each merge a pass over all distinct
    /// words, so it is for small texts.
    ///
    /// ```
    /// use language::tokenizer::WordPiece;
    ///
    /// let tokenizer = WordPiece::train(&["the quiz, the quilt, the thaw"], 15, "[UNK]")?; // two merges
    /// let ids = tokenizer.encode("quilt");
    /// assert_eq!(tokenizer.tokens(&ids)?, ["q", "##u", "##i", "##lt"]); // rare alone, and always together
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 15b (tokenizers). Source: Hugging Face, *LLM Course*, chapter 6, *WordPiece
    /// tokenization*; for the likelihood, Schuster and Nakajima, 2012.
    pub fn train(texts: &[&str], vocabulary_size: usize, unknown: &str) -> Result<Self> {
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for text in texts {
            for word in words(text) {
                *counts.entry(word).or_insert(0) += 1;
            }
        }
        let spelled = |word: &str| -> Vec<String> {
            let mark = |(i, c)| if i == 0 { String::from(c) } else { format!("{PREFIX}{c}") };
            word.chars().enumerate().map(mark).collect()
        };
        let mut words: Vec<(Vec<String>, u64)> =
            counts.into_iter().map(|(word, count)| (spelled(word), count)).collect();
        let characters: BTreeSet<&String> = words.iter().flat_map(|(word, _)| word).collect();
        let mut tokens: Vec<String> = vec![unknown.to_owned()];
        tokens.extend(characters.into_iter().filter(|it| *it != unknown).cloned());
        if vocabulary_size < tokens.len() {
            let wanted = format!("at least {}, the characters and the unknown token", tokens.len());
            return Err(Error::invalid("vocabulary_size", vocabulary_size, wanted));
        }

        while tokens.len() < vocabulary_size {
            let mut alone: BTreeMap<&str, u64> = BTreeMap::new();
            let mut pairs: BTreeMap<(&str, &str), u64> = BTreeMap::new();
            for (word, count) in &words {
                for token in word {
                    *alone.entry(token).or_insert(0) += count;
                }
                for pair in word.windows(2) {
                    *pairs.entry((&pair[0], &pair[1])).or_insert(0) += count;
                }
            }
            let score = |(a, b): (&str, &str), together: u64| {
                together as f64 / (alone[a] as f64 * alone[b] as f64)
            };
            let mut best: Option<((&str, &str), f64)> = None;
            for (&pair, &together) in &pairs {
                let score = score(pair, together);
                if best.is_none_or(|(_, highest)| score > highest) {
                    best = Some((pair, score));
                }
            }
            let Some(((a, b), _)) = best else { break };
            let (a, b) = (a.to_owned(), b.to_owned());
            let merged = format!("{a}{}", b.strip_prefix(PREFIX).unwrap_or(&b));
            for (word, _) in &mut words {
                merge(word, &a, &b, &merged);
            }
            if !tokens.contains(&merged) {
                tokens.push(merged);
            }
        }
        Self::new(&tokens.iter().map(String::as_str).collect::<Vec<_>>(), unknown)
    }

    /// The ids of a text's tokens.
    ///
    /// Cost: for each word at most the square of its length.
    pub fn encode(&self, text: &str) -> Vec<u32> {
        let mut ids = Vec::new();
        for word in words(text) {
            let start = ids.len();
            if self.encode_word(word, &mut ids).is_none() {
                ids.truncate(start);
                ids.push(self.unknown);
            }
        }
        ids
    }

    fn encode_word(&self, word: &str, ids: &mut Vec<u32>) -> Option<()> {
        if word.chars().nth(LONGEST).is_some() {
            return None;
        }
        let mut rest = word;
        while !rest.is_empty() {
            let prefix = if rest.len() == word.len() { "" } else { PREFIX };
            let ends = rest.char_indices().map(|(i, c)| i + c.len_utf8());
            let (end, id) = ends.rev().find_map(|end| {
                Some((end, *self.ids.get(&format!("{prefix}{}", &rest[..end]))?))
            })?;
            ids.push(id);
            rest = &rest[end..];
        }
        Some(())
    }

    /// The tokens of ids, as the vocabulary writes them.
    ///
    /// Errors: an id that is no token's.
    pub fn tokens(&self, ids: &[u32]) -> Result<Vec<&str>> {
        let token = |(i, &id): (usize, &u32)| {
            let wanted = || format!("the id of one of the {} tokens", self.tokens.len());
            let token = self.tokens.get(id as usize).map(String::as_str);
            token.ok_or_else(|| Error::invalid(format!("ids[{i}]"), id, wanted()))
        };
        ids.iter().enumerate().map(token).collect()
    }

    /// The text of ids: continuing tokens are put to the word before, all others after a space. What white space there was
    /// is lost, and so is a word that was unknown.
    ///
    /// Errors: an id that is no token's.
    pub fn decode(&self, ids: &[u32]) -> Result<String> {
        let mut text = String::new();
        for token in self.tokens(ids)? {
            match token.strip_prefix(PREFIX) {
                Some(more) => text.push_str(more),
                None if text.is_empty() => text.push_str(token),
                None => {
                    text.push(' ');
                    text.push_str(token);
                }
            }
        }
        Ok(text)
    }

    /// How many tokens there are.
    pub fn vocabulary_size(&self) -> usize {
        self.tokens.len()
    }
}

/// A text's words: cut at white space, and around each character of punctuation.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    for (i, c) in text.char_indices() {
        let end = i + c.len_utf8();
        if c.is_whitespace() || is_punctuation(c) {
            words.push(&text[start..i]);
            if !c.is_whitespace() {
                words.push(&text[i..end]);
            }
            start = end;
        }
    }
    words.push(&text[start..]);
    words.retain(|word| !word.is_empty());
    words
}

/// BERT's rule: Unicode's punctuation, and every symbol of ASCII.
fn is_punctuation(c: char) -> bool {
    use unicode_general_category::{GeneralCategory as Category, get_general_category};
    c.is_ascii_punctuation()
        || matches!(
            get_general_category(c),
            Category::ConnectorPunctuation
                | Category::DashPunctuation
                | Category::OpenPunctuation
                | Category::ClosePunctuation
                | Category::InitialPunctuation
                | Category::FinalPunctuation
                | Category::OtherPunctuation
        )
}

fn merge(word: &mut Vec<String>, a: &str, b: &str, merged: &str) {
    let mut i = 0;
    while i + 1 < word.len() {
        if word[i] == a && word[i + 1] == b {
            word[i] = merged.to_owned();
            word.remove(i + 1);
        }
        i += 1;
    }
}
