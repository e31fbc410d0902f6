//! Merging the bytes of a piece, the lowest rank first: short pieces by scanning, long ones with a heap.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::super::hash::FastMap;
use super::{Bpe, key};

/// Up to so many bytes it is fastest to look at all pairs before each merge.
const SHORT: usize = 96;

/// What becomes of a pair.
#[derive(Debug, Clone, Copy)]
pub(super) struct Merge {
    pub(super) rank: u32,
    pub(super) id: u32,
}

const NONE: Merge = Merge { rank: u32::MAX, id: u32::MAX };

/// What one call of `encode` remembers.
#[derive(Default)]
pub(super) struct Scratch<'a> {
    /// Where in the result a piece was encoded before.
    seen: FastMap<&'a [u8], (usize, usize)>,
    /// An id, and what becomes of it and its right neighbor.
    parts: Vec<(u32, Merge)>,
}

impl Bpe {
    pub(super) fn byte_ids_of(&self, piece: &[u8]) -> impl Iterator<Item = u32> {
        piece.iter().map(|&byte| self.bytes[usize::from(byte)])
    }

    pub(super) fn encode_pieces<'a>(
        &self,
        text: &'a str,
        scratch: &mut Scratch<'a>,
        ids: &mut Vec<u32>,
    ) {
        let mut rest = text;
        while let Some((piece, after)) = self.pre_tokenizer.first(rest) {
            self.encode_piece(piece.as_bytes(), scratch, ids);
            rest = after;
        }
    }

    pub(super) fn encode_piece<'a>(
        &self,
        piece: &'a [u8],
        scratch: &mut Scratch<'a>,
        ids: &mut Vec<u32>,
    ) {
        if let [byte] = piece {
            return ids.push(self.bytes[usize::from(*byte)]);
        }
        if let Some(&(start, end)) = scratch.seen.get(piece) {
            return ids.extend_from_within(start..end);
        }
        let start = ids.len();
        let whole = self.whole.as_ref().and_then(|tokens| tokens.get(piece));
        match whole {
            Some(&id) => ids.push(id),
            None if piece.len() <= SHORT => self.merge_short(piece, &mut scratch.parts, ids),
            None => self.merge_long(piece, ids),
        }
        scratch.seen.insert(piece, (start, ids.len()));
    }

    fn pair(&self, left: u32, right: u32) -> Merge {
        self.pairs.get(&key(left, right)).copied().unwrap_or(NONE)
    }

    fn merge_short(&self, piece: &[u8], parts: &mut Vec<(u32, Merge)>, ids: &mut Vec<u32>) {
        parts.clear();
        parts.extend(self.byte_ids_of(piece).map(|id| (id, NONE)));
        for i in 1..parts.len() {
            parts[i - 1].1 = self.pair(parts[i - 1].0, parts[i].0);
        }
        loop {
            let (mut best, mut rank) = (0, u32::MAX);
            for (i, (_, merge)) in parts.iter().enumerate() {
                if merge.rank < rank {
                    (best, rank) = (i, merge.rank);
                }
            }
            if rank == u32::MAX {
                break;
            }
            parts[best].0 = parts[best].1.id;
            parts.remove(best + 1);
            parts[best].1 =
                parts.get(best + 1).map_or(NONE, |next| self.pair(parts[best].0, next.0));
            if best > 0 {
                parts[best - 1].1 = self.pair(parts[best - 1].0, parts[best].0);
            }
        }
        ids.extend(parts.iter().map(|(id, _)| id));
    }

    /// A list that is linked both ways, and a heap of the pairs in it; a pair that is no longer there is passed over.
    fn merge_long(&self, piece: &[u8], ids: &mut Vec<u32>) {
        const GONE: u32 = u32::MAX;
        let n = piece.len();
        let mut symbols: Vec<u32> = self.byte_ids_of(piece).collect();
        let mut before: Vec<usize> = (0..n).map(|i| i.wrapping_sub(1)).collect(); // the first one's is no place
        let mut after: Vec<usize> = (1..=n).collect(); // and the last one's is n
        let mut heap = BinaryHeap::new();
        let candidate = |symbols: &[u32], left: usize, right: usize| {
            let merge = self.pair(symbols[left], symbols[right]);
            (merge.rank != u32::MAX)
                .then(|| Reverse((merge.rank, left, symbols[left], symbols[right])))
        };
        heap.extend((1..n).filter_map(|i| candidate(&symbols, i - 1, i)));
        while let Some(Reverse((_, left, a, b))) = heap.pop() {
            let right = after[left];
            if symbols[left] != a || right == n || symbols[right] != b {
                continue;
            }
            symbols[left] = self.pair(a, b).id;
            symbols[right] = GONE;
            after[left] = after[right];
            if after[left] < n {
                before[after[left]] = left;
                heap.extend(candidate(&symbols, left, after[left]));
            }
            if before[left] < n {
                heap.extend(candidate(&symbols, before[left], left));
            }
        }
        ids.extend(symbols.into_iter().filter(|&id| id != GONE));
    }
}
