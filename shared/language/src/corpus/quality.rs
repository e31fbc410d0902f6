//! What tells running text from lists, tables and menus: counts, and rules on them.

use std::collections::HashMap;

/// Two of these are in any paragraph of English.
const STOP_WORDS: [&str; 8] = ["the", "be", "to", "of", "and", "that", "have", "with"];

/// What the rules look at. Words are what blanks separate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quality {
    /// How many words there are.
    pub n_words: usize,
    /// Characters a word; 0 without words.
    pub mean_word_length: f64,
    /// `#`, `...` and `…`, each counted once, for each word.
    pub symbols_a_word: f64,
    /// The share of the lines that begin with a bullet: `-`, `*`, `•`.
    pub bullet_lines: f64,
    /// The share of the lines that end with `...` or `…`.
    pub ellipsis_lines: f64,
    /// The share of the words that have a letter.
    pub words_with_letters: f64,
    /// How many of the eight words *the, be, to, of, and, that, have, with* occur.
    pub n_stop_words: usize,
    /// The share of the lines that stood before in the same text. Empty lines count nowhere.
    pub repeated_lines: f64,
    /// The share of the words' characters that belong to the pair of neighboring words which covers the most.
    pub top_pair: f64,
}

impl Quality {
    /// Counts.
    ///
    /// A text without words has 0 everywhere. Cost: one pass, and memory for the pairs of words.
    ///
    /// ```
    /// use language::corpus::Quality;
    ///
    /// let menu = Quality::of("- Home\n- News\n- Home\n- 404");
    /// assert_eq!((menu.n_words, menu.bullet_lines, menu.repeated_lines), (8, 1.0, 0.25));
    /// ```
    pub fn of(text: &str) -> Self {
        let words: Vec<&str> = text.split_whitespace().collect();
        let lines: Vec<&str> =
            text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let n_characters: usize = words.iter().map(|word| word.chars().count()).sum();
        let share = |n: usize, of: usize| if of == 0 { 0.0 } else { n as f64 / of as f64 };
        let lines_that =
            |is: &dyn Fn(&str) -> bool| share(lines.iter().filter(|l| is(l)).count(), lines.len());
        let ends = |line: &str| line.ends_with("...") || line.ends_with('…');
        let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let n_symbols = text.matches(['#', '…']).count() + text.matches("...").count();
        let with_letters = words.iter().filter(|word| word.contains(char::is_alphabetic)).count();
        let mut seen: HashMap<&str, usize> = HashMap::new();
        lines.iter().for_each(|line| *seen.entry(line).or_default() += 1);
        Self {
            n_words: words.len(),
            mean_word_length: share(n_characters, words.len()),
            symbols_a_word: share(n_symbols, words.len()),
            bullet_lines: lines_that(&|line| line.starts_with(['-', '*', '•'])),
            ellipsis_lines: lines_that(&ends),
            words_with_letters: share(with_letters, words.len()),
            n_stop_words: STOP_WORDS.iter().filter(|stop| lower.iter().any(|w| w == *stop)).count(),
            repeated_lines: share(lines.len() - seen.len(), lines.len()),
            top_pair: share(top_pair(&words), n_characters),
        }
    }
}

/// The characters that the pair covers which covers the most.
fn top_pair(words: &[&str]) -> usize {
    let mut covered: HashMap<(&str, &str), usize> = HashMap::new();
    for pair in words.windows(2) {
        let n_characters = pair[0].chars().count() + pair[1].chars().count();
        *covered.entry((pair[0], pair[1])).or_default() += n_characters;
    }
    covered.values().copied().max().unwrap_or(0)
}

/// What a text must be to be kept. The defaults are those of *MassiveWeb*, the pages of the web that Gopher was trained on.
///
/// ```
/// use language::corpus::{Quality, QualityRules};
///
/// let rules = QualityRules::default();
/// let broken = rules.broken(&Quality::of("404 Not Found"));
/// assert_eq!(broken, ["too few words", "too few words with letters", "too few stop words", "a pair repeats"]);
/// ```
///
/// Explained in Part IV, chapter 16a (corpus). Source: Rae et al., *Scaling Language Models: Methods, Analysis & Insights from
/// Training Gopher*, 2021, appendix A.1.1 and table A1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QualityRules {
    /// The fewest words.
    pub fewest_words: usize,
    /// The most words.
    pub most_words: usize,
    /// The shortest mean word.
    pub shortest_mean_word: f64,
    /// The longest mean word.
    pub longest_mean_word: f64,
    /// The most symbols for each word.
    pub most_symbols: f64,
    /// The largest share of lines with a bullet.
    pub most_bullet_lines: f64,
    /// The largest share of lines that end in an ellipsis.
    pub most_ellipsis_lines: f64,
    /// The smallest share of words with a letter.
    pub fewest_with_letters: f64,
    /// The fewest of the eight stop words.
    pub fewest_stop_words: usize,
    /// The largest share of repeated lines.
    pub most_repeated_lines: f64,
    /// The largest share of characters in the top pair.
    pub most_top_pair: f64,
}

impl Default for QualityRules {
    fn default() -> Self {
        Self {
            fewest_words: 50,
            most_words: 100_000,
            shortest_mean_word: 3.0,
            longest_mean_word: 10.0,
            most_symbols: 0.1,
            most_bullet_lines: 0.9,
            most_ellipsis_lines: 0.3,
            fewest_with_letters: 0.8,
            fewest_stop_words: 2,
            most_repeated_lines: 0.3,
            most_top_pair: 0.2,
        }
    }
}

impl QualityRules {
    /// The rules that a text breaks, in a fixed order; none where it is to be kept. A limit itself is allowed.
    pub fn broken(&self, text: &Quality) -> Vec<&'static str> {
        let rules = [
            ("too few words", text.n_words < self.fewest_words),
            ("too many words", text.n_words > self.most_words),
            ("words too short", text.mean_word_length < self.shortest_mean_word),
            ("words too long", text.mean_word_length > self.longest_mean_word),
            ("too many symbols", text.symbols_a_word > self.most_symbols),
            ("too many bullets", text.bullet_lines > self.most_bullet_lines),
            ("too many ellipses", text.ellipsis_lines > self.most_ellipsis_lines),
            ("too few words with letters", text.words_with_letters < self.fewest_with_letters),
            ("too few stop words", text.n_stop_words < self.fewest_stop_words),
            ("lines repeat", text.repeated_lines > self.most_repeated_lines),
            ("a pair repeats", text.top_pair > self.most_top_pair),
        ];
        rules.into_iter().filter(|(_, broken)| *broken).map(|(rule, _)| rule).collect()
    }
}
