//! Documents of any length into rows of one length.

use std::collections::BTreeSet;

use numerics::{Result, check};

/// A stretch of a document in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Which document.
    pub document: usize,
    /// The first token, counted from 0 in the document.
    pub start: usize,
    /// How many tokens.
    pub length: usize,
}

/// How documents come into rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// One document a row, and nothing behind it; a long one takes several rows.
    Padded,
    /// One document behind the other, cut where a row is full: nothing is wasted but in the last row.
    Concatenated,
    /// No document is cut that fits into a row: what is left of the long ones and the others, the longest first, each
    /// go into the row where they leave the least room.
    BestFit,
}

/// Rows of one length, filled with pieces of documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The pieces of each row, from its beginning.
    pub rows: Vec<Vec<Piece>>,
    /// How many tokens a row has room for.
    pub context: usize,
}

impl Packing {
    /// The rows for documents with so many tokens; a document without tokens is in none.
    ///
    /// Errors: `context` is 0; more tokens in all than can be counted. Cost: a pass; with [`Packing::BestFit`] a sort and a
    /// look-up for each document.
    ///
    /// ```
    /// use language::corpus::Packing;
    ///
    /// let lengths = [5, 3, 9, 2]; // 19 tokens
    /// let rows = |packing: Packing| packing.pack(&lengths, 8).map(|packed| (packed.rows.len(), packed.n_cut()));
    /// assert_eq!(rows(Packing::Padded)?, (5, 1)); // the 9 takes two rows
    /// assert_eq!(rows(Packing::Concatenated)?, (3, 1)); // 5 + 3, 8 of the 9, its last and the 2
    /// assert_eq!(rows(Packing::BestFit)?, (3, 1));
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 16a (corpus). Source: Ding et al., *Fewer Truncations Improve Language Modeling*, 2024.
    pub fn pack(self, lengths: &[usize], context: usize) -> Result<Packed> {
        check::at_least("context", context, 1)?;
        let total = lengths.iter().try_fold(0_usize, |sum, length| sum.checked_add(*length));
        check::size("the rows", &[total.unwrap_or(usize::MAX)])?;
        let rows = match self {
            Packing::Padded => chunks(lengths, context).map(|piece| vec![piece]).collect(),
            Packing::Concatenated => concatenated(lengths, context),
            Packing::BestFit => best_fit(lengths, context),
        };
        Ok(Packed { rows, context })
    }
}

/// Each document cut by itself: full pieces, and one with what is left.
fn chunks(lengths: &[usize], context: usize) -> impl Iterator<Item = Piece> {
    lengths.iter().enumerate().flat_map(move |(document, length)| {
        (0..*length).step_by(context).map(move |start| Piece {
            document,
            start,
            length: context.min(length - start),
        })
    })
}

fn concatenated(lengths: &[usize], context: usize) -> Vec<Vec<Piece>> {
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    let mut room = 0;
    for (document, length) in lengths.iter().enumerate() {
        let mut start = 0;
        while start < *length {
            if room == 0 {
                rows.push(Vec::new());
                room = context;
            }
            let piece = Piece { document, start, length: room.min(length - start) };
            if let Some(row) = rows.last_mut() {
                row.push(piece);
            }
            room -= piece.length;
            start += piece.length;
        }
    }
    rows
}

fn best_fit(lengths: &[usize], context: usize) -> Vec<Vec<Piece>> {
    let mut pieces: Vec<Piece> = chunks(lengths, context).collect();
    pieces.sort_by_key(|piece| (std::cmp::Reverse(piece.length), piece.document));
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    let mut room: BTreeSet<(usize, usize)> = BTreeSet::new(); // how much is left in which row
    for piece in pieces {
        let found = room.range((piece.length, 0)..).next().copied();
        let (left, row) = match found {
            Some(open) => {
                room.remove(&open);
                open
            }
            None => {
                rows.push(Vec::new());
                (context, rows.len() - 1)
            }
        };
        rows[row].push(piece);
        if left > piece.length {
            room.insert((left - piece.length, row));
        }
    }
    rows
}

impl Packed {
    /// The share of the rows' positions that hold no token; 0 without rows.
    pub fn wasted(&self) -> f64 {
        let n_tokens: usize = self.rows.iter().flatten().map(|piece| piece.length).sum();
        let n_positions = self.rows.len() as f64 * self.context as f64;
        if self.rows.is_empty() { 0.0 } else { 1.0 - n_tokens as f64 / n_positions }
    }

    /// How many documents are in more than one row.
    pub fn n_cut(&self) -> usize {
        let later = self.rows.iter().flatten().filter(|piece| piece.start > 0);
        later.map(|piece| piece.document).collect::<BTreeSet<usize>>().len()
    }
}
