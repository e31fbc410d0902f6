//! Learning the merges: recounting before each, and keeping the counts up to date.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::super::PreTokenizer;
use super::super::hash::FastMap;
use super::key;

/// What training found: the tokens that are not special, in the order of their ids, and the pairs in the order of merging.
///
/// No two pairs spell the same token. Where bytes become one token in the end, no merge crosses their ends; so what
/// happens between them is the same wherever they occur, and they are merged by one pair, everywhere at once.
pub(super) struct Learned {
    pub(super) tokens: Vec<Box<[u8]>>,
    pub(super) merges: Vec<(u32, u32)>,
    /// The ids of special tokens come first.
    n_special: u32,
}

/// The distinct pieces of the texts as ids, one after the other, and how often each occurs.
pub(super) struct Words {
    ids: Vec<u32>,
    /// Where in `ids` a word begins, and how many ids it has; after merges it has fewer.
    spans: Vec<(usize, usize)>,
    counts: Vec<i64>,
    n_special: u32,
}

impl Words {
    pub(super) fn count(texts: &[&str], pre_tokenizer: PreTokenizer, n_special: usize) -> Self {
        let mut places: FastMap<&[u8], usize> = FastMap::default();
        let n_special = n_special as u32;
        let bytes = byte_ids(n_special);
        let mut words = Words { ids: Vec::new(), spans: Vec::new(), counts: Vec::new(), n_special };
        for text in texts {
            let mut rest = *text;
            while let Some((piece, after)) = pre_tokenizer.first(rest) {
                let piece = piece.as_bytes();
                let place = *places.entry(piece).or_insert_with(|| {
                    words.spans.push((words.ids.len(), piece.len()));
                    words.ids.extend(piece.iter().map(|&byte| bytes[usize::from(byte)]));
                    words.counts.push(0);
                    words.counts.len() - 1
                });
                words.counts[place] += 1;
                rest = after;
            }
        }
        words
    }

    fn word(&self, place: usize) -> &[u32] {
        let (start, len) = self.spans[place];
        &self.ids[start..start + len]
    }

    /// How often each pair of neighbors occurs.
    fn pairs(&self) -> FastMap<u64, i64> {
        let mut counts = FastMap::default();
        for (place, &count) in self.counts.iter().enumerate() {
            for pair in self.word(place).windows(2) {
                *counts.entry(key(pair[0], pair[1])).or_insert(0) += count;
            }
        }
        counts
    }

    /// Puts `id` for each pair of a word, from left to right, and tells what that does to the number of each pair.
    fn merge(&mut self, place: usize, pair: u64, id: u32, mut change: impl FnMut(u64, i64)) {
        let (start, len) = self.spans[place];
        let count = self.counts[place];
        let word = &mut self.ids[start..start + len];
        let (mut read, mut write) = (0, 0);
        while read < len {
            if read + 1 < len && key(word[read], word[read + 1]) == pair {
                let [a, b] = [word[read], word[read + 1]];
                change(pair, -count);
                if write > 0 {
                    change(key(word[write - 1], a), -count);
                    change(key(word[write - 1], id), count);
                }
                if read + 2 < len {
                    change(key(b, word[read + 2]), -count);
                    change(key(id, word[read + 2]), count);
                }
                word[write] = id;
                read += 2;
            } else {
                word[write] = word[read];
                read += 1;
            }
            write += 1;
        }
        self.spans[place].1 = write;
    }
}

impl Learned {
    fn bytes_only(n_special: u32) -> Self {
        let mut tokens = vec![Box::default(); 256];
        for (byte, place) in (0..=255_u8).zip(byte_ids(0)) {
            tokens[place as usize] = [byte].into();
        }
        Learned { tokens, merges: Vec::new(), n_special }
    }

    fn token(&self, id: u32) -> &[u8] {
        &self.tokens[(id - self.n_special) as usize]
    }

    /// Writes a merge down, and gives its token's id.
    fn add(&mut self, pair: u64) -> u32 {
        let (left, right) = ((pair >> 32) as u32, pair as u32);
        let token = [self.token(left), self.token(right)].concat();
        self.tokens.push(token.into());
        self.merges.push((left, right));
        self.n_special + self.tokens.len() as u32 - 1
    }
}

/// Counts all pairs, merges the most frequent one, and again.
pub(super) fn simple(mut words: Words, n_tokens: usize) -> Learned {
    let mut learned = Learned::bytes_only(words.n_special);
    while learned.tokens.len() < n_tokens {
        // The largest count; of equal ones the smallest ids.
        let best = words.pairs().into_iter().max_by_key(|&(pair, count)| (count, Reverse(pair)));
        let Some((pair, _)) = best else { break };
        let id = learned.add(pair);
        for place in 0..words.counts.len() {
            words.merge(place, pair, id, |_, _| {});
        }
    }
    learned
}

/// Counts all pairs once; a merge changes the counts of its neighbors alone, in the words that hold it.
///
/// The heap may hold a count that is out of date; the true one is put back in its place when it comes to the top.
pub(super) fn fast(mut words: Words, n_tokens: usize) -> Learned {
    let mut learned = Learned::bytes_only(words.n_special);
    let mut counts = words.pairs();
    let mut places: FastMap<u64, Vec<u32>> = FastMap::default();
    for place in 0..words.counts.len() {
        for pair in words.word(place).windows(2) {
            add_place(&mut places, key(pair[0], pair[1]), place);
        }
    }
    let mut heap: BinaryHeap<(i64, Reverse<u64>)> =
        counts.iter().map(|(&pair, &count)| (count, Reverse(pair))).collect();
    let mut grown = Vec::new();
    while learned.tokens.len() < n_tokens {
        let Some((count, Reverse(pair))) = heap.pop() else { break };
        let now = counts.get(&pair).copied().unwrap_or(0);
        if now != count {
            if now > 0 {
                heap.push((now, Reverse(pair)));
            }
            continue;
        }
        let id = learned.add(pair);
        for place in places.remove(&pair).unwrap_or_default() {
            words.merge(place as usize, pair, id, |pair, change| {
                *counts.entry(pair).or_insert(0) += change;
                if change > 0 {
                    add_place(&mut places, pair, place as usize);
                    grown.push(pair);
                }
            });
        }
        counts.remove(&pair);
        grown.sort_unstable();
        grown.dedup();
        for pair in grown.drain(..) {
            let count = counts.get(&pair).copied().unwrap_or(0);
            if count > 0 {
                heap.push((count, Reverse(pair)));
            }
        }
    }
    learned
}

/// A pair's words, each once in a row: places come in ascending order.
fn add_place(places: &mut FastMap<u64, Vec<u32>>, pair: u64, place: usize) {
    let list = places.entry(pair).or_default();
    if list.last() != Some(&(place as u32)) {
        list.push(place as u32);
    }
}

/// The id of each byte, in GPT-2's order: printable ones of Latin-1 first.
pub(super) fn byte_ids(n_special: u32) -> [u32; 256] {
    let printable = |byte: &u8| matches!(byte, 0x21..=0x7e | 0xa1..=0xac | 0xae..=0xff);
    let mut ids = [0; 256];
    let order = (0..=255).filter(printable).chain((0..=255).filter(|byte| !printable(byte)));
    for (byte, id) in order.zip(n_special..) {
        ids[usize::from(byte)] = id;
    }
    ids
}
