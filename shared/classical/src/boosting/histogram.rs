//! Sums per bin, and the best split of a node from them.

use super::bins::{Column, MISSING, WIDTH};
use super::rule::{Limits, Rule, Sums, earned};
use super::tree::MOST_BINS;

/// A gradient and a curvature as whole numbers: sums of them are exact, in any order and on any number of threads, and what
/// is left of a node without one child is exactly the other.
pub(super) type Pair = [i64; 2];

/// The sums of a node's pairs, by bin, for the columns of one block.
pub(super) type Histogram = [[Pair; 256]; WIDTH];

pub(super) fn empty() -> Box<Histogram> {
    Box::new([[[0; 2]; 256]; WIDTH])
}

/// What whole numbers stand for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    pub(super) g: f64,
    pub(super) h: f64,
}

impl Unit {
    #[inline(always)]
    pub(super) fn sums(self, pair: Pair) -> Sums {
        Sums { g: pair[0] as f64 * self.g, h: pair[1] as f64 * self.h }
    }
}

/// The best split that was found for a node.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) gain: f64,
    pub(super) column: usize,
    /// The last bin that goes left; −1 where only holes go left.
    pub(super) bin: i16,
    pub(super) threshold: f64,
    pub(super) missing_left: bool,
    pub(super) left: Pair,
    /// For a column of categories: which go left.
    pub(super) set: Option<[u64; 4]>,
}

/// The better of two, the first where they are equal.
pub(super) fn better(a: Option<Candidate>, b: Option<Candidate>) -> Option<Candidate> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if b.gain > a.gain { b } else { a }),
        (a, b) => a.or(b),
    }
}

/// What all splits of a tree are valued by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms<'a> {
    pub(super) rule: Rule,
    pub(super) unit: Unit,
    /// What slopes were divided by: weights are to be multiplied by it, gains by its square.
    pub(super) g_scale: f64,
    /// The direction of each monotone column.
    pub(super) monotone: &'a [i8],
    /// What is added to a category's curvature before categories are sorted.
    pub(super) smoothing: f64,
    pub(super) allowed: &'a [bool],
}

/// A node whose best split is looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub(super) total: Pair,
    pub(super) bounds: super::rule::Bounds,
}

/// Adds the pairs of a node's rows to its histogram.
#[inline(always)]
pub(super) fn add(
    width: usize,
    histogram: &mut Histogram,
    words: &[u64],
    rows: Option<&[u32]>,
    pairs: &[Pair],
) {
    match width {
        1 => add_columns::<1>(histogram, words, rows, pairs),
        2 => add_columns::<2>(histogram, words, rows, pairs),
        3 => add_columns::<3>(histogram, words, rows, pairs),
        4 => add_columns::<4>(histogram, words, rows, pairs),
        5 => add_columns::<5>(histogram, words, rows, pairs),
        6 => add_columns::<6>(histogram, words, rows, pairs),
        7 => add_columns::<7>(histogram, words, rows, pairs),
        _ => add_columns::<8>(histogram, words, rows, pairs),
    }
}

#[inline(always)]
fn add_columns<const N: usize>(
    histogram: &mut Histogram,
    words: &[u64],
    rows: Option<&[u32]>,
    pairs: &[Pair],
) {
    match rows {
        Some(rows) => {
            for (&row, &pair) in rows.iter().zip(pairs) {
                add_row::<N>(histogram, words[row as usize], pair);
            }
        }
        None => {
            for (&word, &pair) in words.iter().zip(pairs) {
                add_row::<N>(histogram, word, pair);
            }
        }
    }
}

#[inline(always)]
fn add_row<const N: usize>(histogram: &mut Histogram, word: u64, pair: Pair) {
    for k in 0..N {
        let cell = &mut histogram[k][usize::from((word >> (8 * k)) as u8)];
        *cell = [cell[0] + pair[0], cell[1] + pair[1]];
    }
}

/// Takes one child's sums from those of its parent: the other child's are left.
#[inline(always)]
pub(super) fn subtract(parent: &mut Histogram, child: &Histogram) {
    for (parent, child) in parent.as_flattened_mut().iter_mut().zip(child.as_flattened()) {
        *parent = [parent[0] - child[0], parent[1] - child[1]];
    }
}

/// The best split of a node in one block of columns.
#[inline(always)]
pub(super) fn best_split(
    histogram: &Histogram,
    range: std::ops::Range<usize>,
    columns: &[Column],
    asked: Asked,
    terms: &Terms<'_>,
) -> Option<Candidate> {
    let mut best = None;
    for (k, column) in range.enumerate().filter(|&(_, column)| terms.allowed[column]) {
        best = better(best, of_column(&histogram[k], column, &columns[column], asked, terms));
    }
    best
}

#[inline(always)]
pub(super) fn of_column(
    sums: &[Pair; 256],
    number: usize,
    column: &Column,
    asked: Asked,
    terms: &Terms<'_>,
) -> Option<Candidate> {
    if column.categorical {
        return of_categories(sums, number, column, asked, terms);
    }
    // The sums of the bins below each border.
    let mut g = [0_i64; 256];
    let mut h = [0_i64; 256];
    let mut running = [0_i64; 2];
    for bin in 0..column.n_bins.min(MOST_BINS) {
        g[bin] = running[0];
        h[bin] = running[1];
        running = [running[0] + sums[bin][0], running[1] + sums[bin][1]];
    }
    let limits = Limits { direction: terms.monotone[number], bounds: asked.bounds };
    let missing = sums[usize::from(MISSING)];
    let holes = column.has_missing && missing != [0, 0];
    let search = Search { g: &g, h: &h, n: column.n_bins, asked, terms, limits };
    let right = search.best(1, [0, 0]);
    let left = if holes { search.best(0, missing) } else { None };
    let (holes_left, (gain, i)) = match (right, left) {
        (Some(right), Some(left)) if left.0 > right.0 => (true, left),
        (Some(right), _) => (false, right),
        (None, left) => (true, left?),
    };
    let offset = if holes_left { missing } else { [0, 0] };
    let left = [g[i] + offset[0], h[i] + offset[1]];
    // Where no hole was seen, a later one goes the way that most go.
    let missing_left = if holes { holes_left } else { 2 * left[1] >= asked.total[1] };
    Some(Candidate {
        gain,
        column: number,
        bin: i as i16 - 1,
        threshold: if i == 0 { f64::MIN } else { column.cuts[i - 1] },
        missing_left,
        left,
        set: None,
    })
}

/// The borders of one column, for a node.
struct Search<'a> {
    /// The sums below each border.
    g: &'a [i64; 256],
    h: &'a [i64; 256],
    /// How many borders there are, the one below all bins included.
    n: usize,
    asked: Asked,
    terms: &'a Terms<'a>,
    limits: Limits,
}

impl Search<'_> {
    /// The largest gain and its border, from `first` on, with `extra` always left; the first of equal ones.
    #[inline(always)]
    fn best(&self, first: usize, extra: Pair) -> Option<(f64, usize)> {
        let Terms { rule, unit, .. } = self.terms;
        let total = self.asked.total;
        let worth = rule.worth_within(unit.sums(total), self.asked.bounds);
        let mut gains = [f64::NEG_INFINITY; 256];
        if self.limits.direction == 0 && rule.is_free(self.asked.bounds) {
            let (least, lambda) = (rule.min_child_weight, rule.lambda);
            let worth_of = |g: f64, h: f64| {
                let curvature = h + lambda;
                if curvature > 0.0 { g * g / curvature } else { 0.0 }
            };
            let n = self.n.next_multiple_of(8).min(256);
            for (i, gain) in gains[..n].iter_mut().enumerate() {
                let left = [self.g[i] + extra[0], self.h[i] + extra[1]];
                let gl = left[0] as f64 * unit.g;
                let hl = left[1] as f64 * unit.h;
                let gr = (total[0] - left[0]) as f64 * unit.g;
                let hr = (total[1] - left[1]) as f64 * unit.h;
                let earned = earned(worth_of(gl, hl), worth_of(gr, hr), worth);
                let fits = hl >= least && hr >= least;
                *gain = if fits { earned } else { f64::NEG_INFINITY };
            }
        } else {
            for i in first..self.n {
                let left = [self.g[i] + extra[0], self.h[i] + extra[1]];
                let right = [total[0] - left[0], total[1] - left[1]];
                gains[i] = rule.gain(unit.sums(left), unit.sums(right), worth, &self.limits);
            }
        }
        gains[..first].fill(f64::NEG_INFINITY);
        gains[self.n..].fill(f64::NEG_INFINITY);
        let best = largest_of(&gains);
        if best == f64::NEG_INFINITY {
            return None;
        }
        gains.iter().position(|&gain| gain == best).map(|i| (best, i))
    }
}

/// The largest of 256 numbers, none of them NaN: eight at a time.
#[inline(always)]
fn largest_of(gains: &[f64; 256]) -> f64 {
    let larger = |a: f64, b: f64| if b > a { b } else { a };
    let mut lanes = [f64::NEG_INFINITY; 32];
    for eight in gains.as_chunks::<32>().0 {
        for k in 0..32 {
            lanes[k] = larger(lanes[k], eight[k]);
        }
    }
    lanes.into_iter().fold(f64::NEG_INFINITY, larger)
}

/// The best set of categories: sorted by gradient over curvature, the best set is some of the first of them.
///
/// Categories that the node has not seen, and holes, go right, or left where holes earn more there.
fn of_categories(
    sums: &[Pair; 256],
    number: usize,
    column: &Column,
    asked: Asked,
    terms: &Terms<'_>,
) -> Option<Candidate> {
    let Terms { rule, unit, smoothing, .. } = terms;
    let total = asked.total;
    let ratio = |bin: usize| {
        let sums = unit.sums(sums[bin]);
        if sums.h + smoothing > 0.0 { sums.g / (sums.h + smoothing) } else { 0.0 }
    };
    let seen = (0..column.n_bins).filter(|&bin| sums[bin] != [0, 0]);
    let mut sorted: Vec<(f64, usize)> = seen.map(|bin| (ratio(bin), bin)).collect();
    // The lowest scores first, as with thresholds.
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let worth = rule.worth_within(unit.sums(total), asked.bounds);
    let limits = Limits { direction: 0, bounds: asked.bounds };
    let missing = if column.has_missing { sums[usize::from(MISSING)] } else { [0, 0] };
    let mut best: Option<Candidate> = None;
    for missing_left in if missing == [0, 0] { vec![false] } else { vec![false, true] } {
        let mut left = if missing_left { missing } else { [0, 0] };
        let mut set = [0_u64; 4];
        let n = sorted.len() - usize::from(missing == [0, 0]);
        for &(_, bin) in sorted.iter().take(n) {
            left = [left[0] + sums[bin][0], left[1] + sums[bin][1]];
            set[bin / 64] |= 1 << (bin % 64);
            let right = [total[0] - left[0], total[1] - left[1]];
            if right == [0, 0] {
                break; // all went left
            }
            let gain = rule.gain(unit.sums(left), unit.sums(right), worth, &limits);
            if gain > best.as_ref().map_or(f64::NEG_INFINITY, |best| best.gain) {
                best = Some(Candidate {
                    gain,
                    column: number,
                    bin: 0,
                    threshold: 0.0,
                    missing_left,
                    left,
                    set: Some(set),
                });
            }
        }
    }
    best
}
