//! Columns as bins: each number becomes the number of its bin, in one byte.

use ndarray::ArrayView2;
use numerics::{Result, Rng, parallel};

use super::histogram::Terms;
use super::tree::{MOST_BINS, category};

/// The bin of a hole.
pub(super) const MISSING: u8 = 255;

/// How many columns lie side by side in one word.
pub(super) const WIDTH: usize = 8;

/// The borders of the bins are found from at most so many rows.
const MOST_SAMPLED: usize = 1 << 18;

/// One column's bins.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Column {
    /// The borders: bin b holds the numbers from `cuts[b − 1]` to below `cuts[b]`. None for a column of categories.
    pub(super) cuts: Vec<f64>,
    /// How many bins there are, without the one for holes.
    pub(super) n_bins: usize,
    pub(super) has_missing: bool,
    pub(super) categorical: bool,
}

/// Some columns, at most eight, side by side: one word a row, a byte a column.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) columns: std::ops::Range<usize>,
    pub(super) words: Vec<u64>,
}

impl Block {
    /// Whether a tree may ask about none of its columns.
    pub(super) fn is_idle(&self, terms: &Terms<'_>) -> bool {
        !terms.allowed[self.columns.clone()].contains(&true)
    }
}

/// A matrix in bins.
#[derive(Debug)]
pub(super) struct Binned {
    pub(super) columns: Vec<Column>,
    pub(super) blocks: Vec<Block>,
    /// The same bins, column by column: for the rows that a split divides.
    pub(super) bytes: Vec<Vec<u8>>,
}

impl Binned {
    /// Finds the bins of each column, and each number's bin.
    ///
    /// Columns of categories hold 0, 1, …, 254, as was checked; a number is its own bin.
    pub(super) fn new(
        x: ArrayView2<'_, f64>,
        max_bins: usize,
        categorical: &[bool],
    ) -> Result<Binned> {
        let n_columns = x.ncols();
        // An even number of blocks, for two threads; no wider than a word.
        let n_blocks = n_columns.div_ceil(WIDTH).next_multiple_of(2).min(n_columns);
        let start = |b: usize| b * n_columns / n_blocks;
        let sampled = sampled_rows(x.nrows())?;
        let made = parallel::map_each(n_blocks, |b| {
            block(x, start(b)..start(b + 1), max_bins, categorical, sampled.as_deref())
        });
        let (columns, blocks): (Vec<_>, Vec<Block>) = made.into_iter().unzip();
        let bytes = blocks.iter().flat_map(|block| {
            (0..block.columns.len())
                .map(|k| block.words.iter().map(|word| (word >> (8 * k)) as u8).collect())
        });
        let bytes = bytes.collect();
        Ok(Binned { columns: columns.into_iter().flatten().collect(), blocks, bytes })
    }
}

/// The rows that borders are found from, where they are too many: a fixed draw.
fn sampled_rows(n_rows: usize) -> Result<Option<Vec<usize>>> {
    if n_rows <= MOST_SAMPLED {
        return Ok(None);
    }
    let mut rows = Rng::new(0).choice_without_replacement(n_rows, MOST_SAMPLED)?;
    rows.sort_unstable();
    Ok(Some(rows))
}

fn block(
    x: ArrayView2<'_, f64>,
    range: std::ops::Range<usize>,
    max_bins: usize,
    categorical: &[bool],
    sampled: Option<&[usize]>,
) -> (Vec<Column>, Block) {
    // Eight neighbors of a row share a line of the cache: they are read together.
    let width = range.len();
    let mut numbers: Vec<Vec<f64>> = vec![Vec::with_capacity(x.nrows()); width];
    for row in x.rows() {
        for (k, column) in range.clone().enumerate() {
            numbers[k].push(row[column]);
        }
    }
    let columns: Vec<Column> = range
        .clone()
        .zip(&numbers)
        .map(|(column, numbers)| match categorical[column] {
            true => category_column(numbers),
            false => number_column(numbers, max_bins, sampled),
        })
        .collect();
    let mut words = vec![0; x.nrows()];
    for (k, (column, numbers)) in columns.iter().zip(&numbers).enumerate() {
        simd::widest(
            #[inline(always)]
            || add_bins(column, numbers, 8 * k as u32, &mut words),
        );
    }
    (columns, Block { columns: range, words })
}

fn category_column(numbers: &[f64]) -> Column {
    let categories = numbers.iter().filter_map(|&number| category(number));
    let n_bins = categories.max().map_or(1, |largest| usize::from(largest) + 1);
    let has_missing = numbers.iter().any(|number| number.is_nan());
    Column { cuts: Vec::new(), n_bins, has_missing, categorical: true }
}

fn number_column(numbers: &[f64], max_bins: usize, sampled: Option<&[usize]>) -> Column {
    let has_missing = numbers.iter().any(|number| number.is_nan());
    let mut keys: Vec<u64> = match sampled {
        Some(rows) => rows.iter().map(|&i| key(numbers[i])).collect(),
        None => numbers.iter().map(|&number| key(number)).collect(),
    };
    keys.retain(|&key| key != NAN_KEY);
    keys.sort_unstable();
    let cuts = cuts(&keys, max_bins);
    Column { n_bins: cuts.len() + 1, cuts, has_missing, categorical: false }
}

const NAN_KEY: u64 = u64::MAX;
const SIGN: u64 = 1 << 63;

/// A number as an integer of the same order, −0 the same as 0; the largest for a NaN.
#[inline(always)]
fn key(number: f64) -> u64 {
    if number.is_nan() {
        return NAN_KEY;
    }
    let bits = (number + 0.0).to_bits();
    if bits & SIGN == 0 { bits | SIGN } else { !bits }
}

fn number(key: u64) -> f64 {
    f64::from_bits(if key & SIGN == 0 { !key } else { key & !SIGN })
}

/// Borders between sorted numbers: one between each two neighbors where there are bins enough, else so that each bin holds
/// about as many of them, a frequent number alone.
fn cuts(sorted: &[u64], max_bins: usize) -> Vec<f64> {
    let n_distinct = sorted.chunk_by(|a, b| a == b).take(max_bins + 1).count();
    let few = n_distinct <= max_bins;
    let mut cuts = Vec::new();
    let mut in_bin = 0;
    let mut left = sorted.len();
    let mut last = None;
    for same in sorted.chunk_by(|a, b| a == b) {
        // What is left, shared among the bins that are left; never more than all of them.
        let bins_left = max_bins - cuts.len();
        let wanted = left.div_ceil(bins_left);
        let full = in_bin + same.len() / 2 >= wanted;
        if let Some(last) = last
            && (few || (in_bin > 0 && full && bins_left > 1))
        {
            cuts.push(middle(number(last), number(same[0])));
            left -= in_bin;
            in_bin = 0;
        }
        in_bin += same.len();
        last = Some(same[0]);
    }
    cuts
}

/// A threshold between two different numbers: above the lower one, at most the higher.
pub(super) fn middle(low: f64, high: f64) -> f64 {
    let middle = low * 0.5 + high * 0.5;
    if middle > low { middle } else { high }
}

/// The bin of each number into its byte.
#[inline(always)]
fn add_bins(column: &Column, numbers: &[f64], shift: u32, words: &mut [u64]) {
    if column.categorical {
        for (word, &number) in words.iter_mut().zip(numbers) {
            *word |= u64::from(category(number).unwrap_or(MISSING)) << shift;
        }
        return;
    }
    let mut cuts = [f64::INFINITY; MOST_BINS + 1];
    cuts[..column.cuts.len()].copy_from_slice(&column.cuts);
    for (word, &number) in words.iter_mut().zip(numbers) {
        // How many borders are not above the number: halves, without a branch.
        let mut bin = 0_usize;
        for step in [128, 64, 32, 16, 8, 4, 2, 1] {
            bin += if cuts[(bin + step - 1) & 255] <= number { step } else { 0 };
        }
        let bin = if number.is_nan() { MISSING } else { bin as u8 };
        *word |= u64::from(bin) << shift;
    }
}
