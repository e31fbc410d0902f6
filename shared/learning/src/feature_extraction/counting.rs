//! Counting words fast: each text is cut once, each word is looked up by its hash, and zeros are never written.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use numerics::sparse::SparseMatrix;
use numerics::{Error, Result, check, parallel};

use super::{BagOfWords, BagOfWordsModel};

/// The kept words of one text, one after another with a blank behind each: n neighbors are one piece of it.
#[derive(Default)]
struct Cut {
    text: String,
    words: Vec<Range<usize>>,
}

/// For each ASCII letter, digit or underscore itself in lower case; 0 for what is between words.
const LOWER: [u8; 128] = {
    let mut lower = [0; 128];
    let mut c = 0;
    while c < 128 {
        let byte = c as u8;
        if byte.is_ascii_alphanumeric() || byte == b'_' {
            lower[c] = byte.to_ascii_lowercase();
        }
        c += 1;
    }
    lower
};

impl Cut {
    /// Cuts a text as [`super::words`] does, and keeps the words that are long enough and no stop words.
    fn read(&mut self, document: &str, min_chars: usize, stop_words: &HashSet<&str>) {
        self.text.clear();
        self.words.clear();
        // The one letter whose lower case depends on its neighbors, the Greek sigma, needs the whole text.
        let lowered = document.contains('Σ').then(|| document.to_lowercase());
        let document = lowered.as_deref().unwrap_or(document);
        let (mut start, mut n_chars) = (0, 0);
        let mut rest = document.as_bytes();
        let mut place = 0;
        while let Some((&byte, after)) = rest.split_first() {
            if byte < 128 {
                let lower = LOWER[usize::from(byte)];
                if lower != 0 {
                    self.text.push(char::from(lower));
                    n_chars += 1;
                } else {
                    self.end_word(&mut start, &mut n_chars, min_chars, stop_words);
                }
                (rest, place) = (after, place + 1);
                continue;
            }
            let Some(letter) = document[place..].chars().next() else { break };
            for lower in letter.to_lowercase() {
                if lower.is_alphanumeric() {
                    self.text.push(lower);
                    n_chars += 1;
                } else {
                    self.end_word(&mut start, &mut n_chars, min_chars, stop_words);
                }
            }
            place += letter.len_utf8();
            rest = &document.as_bytes()[place..];
        }
        self.end_word(&mut start, &mut n_chars, min_chars, stop_words);
    }

    /// The word that was being written is at its end: it is kept or taken back.
    fn end_word(
        &mut self,
        start: &mut usize,
        n_chars: &mut usize,
        min_chars: usize,
        stop_words: &HashSet<&str>,
    ) {
        let word = *start..self.text.len();
        let dropped = word.is_empty()
            || *n_chars < min_chars
            || (!stop_words.is_empty() && stop_words.contains(&self.text[word.clone()]));
        if dropped {
            self.text.truncate(*start);
        } else {
            self.words.push(word);
            self.text.push(' ');
        }
        (*start, *n_chars) = (self.text.len(), 0);
    }

    /// The windows of n words, n being at least 1.
    fn terms(&self, n: usize) -> impl Iterator<Item = &str> {
        let windows = self.words.windows(n);
        windows.map(move |window| &self.text[window[0].start..window[n - 1].end])
    }
}

/// The terms of some texts: each different one with a number, and each text as the numbers of its terms.
#[derive(Default)]
struct Numbered {
    terms: HashMap<Box<str>, u32>,
    /// In how many of the texts each term is.
    n_documents: Vec<u32>,
    /// The numbers of all texts' terms, and where each text's end.
    numbers: Vec<u32>,
    ends: Vec<usize>,
}

impl Numbered {
    fn of(documents: &[&str], parameters: &BagOfWords, stop_words: &HashSet<&str>) -> Self {
        let (mut all, mut cut) = (Numbered::default(), Cut::default());
        let mut last_text: Vec<u32> = Vec::new();
        for (i, document) in documents.iter().enumerate() {
            cut.read(document, parameters.min_chars, stop_words);
            for term in cut.terms(parameters.n) {
                let number = match all.terms.get(term) {
                    Some(&number) => number,
                    None => {
                        let number = all.terms.len() as u32;
                        all.terms.insert(term.into(), number);
                        all.n_documents.push(0);
                        last_text.push(u32::MAX);
                        number
                    }
                };
                if last_text[number as usize] != i as u32 {
                    last_text[number as usize] = i as u32;
                    all.n_documents[number as usize] += 1;
                }
                all.numbers.push(number);
            }
            all.ends.push(all.numbers.len());
        }
        all
    }
}

/// How many texts a thread takes at once, at most 16 portions; it depends on the number of texts alone.
fn portion(n_documents: usize) -> usize {
    n_documents.div_ceil(16).max(64)
}

/// A term's number among the columns, or none.
const DROPPED: u32 = u32::MAX;

/// The vocabulary, and the counts of the texts it was collected from.
pub(super) fn fit_counts(
    parameters: &BagOfWords,
    documents: &[&str],
) -> Result<(BagOfWordsModel, SparseMatrix)> {
    check::at_least("n", parameters.n, 1)?;
    check::not_empty("documents", documents.len(), "text")?;
    let stop_words = parameters.stop_words.iter().map(String::as_str).collect();
    let parts = parallel::map(documents.len(), portion(documents.len()), |range| {
        Numbered::of(&documents[range], parameters, &stop_words)
    });
    // Each portion's numbers are its own: the different terms of all of them, with the number of texts.
    let mut in_texts: HashMap<&str, usize> = HashMap::new();
    for part in &parts {
        for (term, &number) in &part.terms {
            *in_texts.entry(term).or_default() += part.n_documents[number as usize] as usize;
        }
    }
    let often = in_texts.iter().filter(|(_, n)| **n >= parameters.min_documents);
    let mut vocabulary: Vec<&str> = often.map(|(&term, _)| term).collect();
    if vocabulary.is_empty() {
        return Err(Error::empty("the vocabulary", "at least one word: all were dropped"));
    }
    vocabulary.sort_unstable();
    in_texts.values_mut().for_each(|column| *column = DROPPED as usize);
    for (column, term) in vocabulary.iter().enumerate() {
        in_texts.insert(term, column);
    }
    let rows = parallel::map(parts.len(), 1, |range| {
        let part = &parts[range.start];
        let mut columns = vec![DROPPED; part.terms.len()];
        for (term, &number) in &part.terms {
            columns[number as usize] = in_texts[&**term] as u32;
        }
        let starts = std::iter::once(0).chain(part.ends.iter().copied());
        let of_row = |(start, &end): (usize, &usize)| {
            let numbers = part.numbers[start..end].iter();
            counted(numbers.map(|&number| columns[number as usize]).collect())
        };
        starts.zip(&part.ends).map(of_row).collect::<Vec<_>>()
    });
    let counts = matrix(vocabulary.len(), rows)?;
    let vocabulary = vocabulary.into_iter().map(str::to_owned).collect();
    Ok((BagOfWordsModel { parameters: parameters.clone(), vocabulary }, counts))
}

/// The counts of texts by a vocabulary that is known.
pub(super) fn counts(model: &BagOfWordsModel, documents: &[&str]) -> Result<SparseMatrix> {
    let BagOfWordsModel { parameters, vocabulary } = model;
    let stop_words = parameters.stop_words.iter().map(String::as_str).collect();
    let n_chars = documents.iter().fold(0, |sum, document| sum + document.len());
    // Few words are looked up one by one, for many a table is made first.
    let table: Option<HashMap<&str, u32>> = (n_chars / 8 > vocabulary.len())
        .then(|| vocabulary.iter().map(String::as_str).zip(0..).collect());
    let column = |term: &str| match &table {
        Some(table) => table.get(term).copied(),
        None => vocabulary.binary_search_by(|word| word.as_str().cmp(term)).ok().map(|j| j as u32),
    };
    let rows = parallel::map(documents.len(), portion(documents.len()), |range| {
        let mut cut = Cut::default();
        let of_row = |document: &&str| {
            cut.read(document, parameters.min_chars, &stop_words);
            counted(cut.terms(parameters.n).filter_map(column).collect())
        };
        documents[range].iter().map(of_row).collect::<Vec<_>>()
    });
    matrix(vocabulary.len(), rows)
}

/// Each different column once, in rising order, with how often it came.
fn counted(mut columns: Vec<u32>) -> Vec<(usize, f64)> {
    columns.retain(|&column| column != DROPPED);
    columns.sort_unstable();
    columns.chunk_by(|a, b| a == b).map(|same| (same[0] as usize, same.len() as f64)).collect()
}

fn matrix(n_columns: usize, rows: Vec<Vec<Vec<(usize, f64)>>>) -> Result<SparseMatrix> {
    let mut counts = SparseMatrix::new(n_columns);
    for row in rows.into_iter().flatten() {
        counts.push_row(row)?;
    }
    Ok(counts)
}
