//! The samples of a small node, numbered anew: what a split looks at lies close together, and each split sorts for itself.

use std::ops::Range;

use super::Limits;
use super::columns::Columns;
use super::grow::{Draw, Samples, Split, half_way, partition};
use super::targets::{Sorted, Targets};

/// Up to this many places are ordered by counting how many are smaller.
const FEW: usize = 64;

/// The samples of a node and of those below it.
pub(crate) struct Small<'a, T: Targets> {
    all: &'a Columns,
    targets: T,
    limits: Limits,
    /// Which rows of all they are.
    row_of: Vec<u32>,
    /// The samples, those of a node side by side.
    rows: Vec<u32>,
    columns: Vec<Column>,
    sorted: Vec<u32>,
    sorted_of_best: Vec<u32>,
    right_side: Vec<u32>,
    piles: Piles,
    scratch: T::Scratch,
}

/// A column of these samples.
struct Column {
    /// Where each stands in the order of the column.
    place: Vec<u16>,
    /// Which one stands where.
    order: Vec<u16>,
    /// The rank of each, where two can have the same.
    ranks: Option<Vec<u32>>,
}

impl<'a, T: Targets> Small<'a, T> {
    /// The most samples of a small node.
    pub const MOST: usize = 4096;

    /// A node, given its rows in the order of each column.
    pub(crate) fn new<'r>(
        all: &'a Columns,
        targets: &T,
        limits: Limits,
        sorted: impl Iterator<Item = &'r [u32]>,
        number: &mut Vec<u32>,
    ) -> Self {
        let mut sorted = sorted.peekable();
        let mut rows: Vec<u32> = sorted.peek().map_or_else(Vec::new, |rows| rows.to_vec());
        rows.sort_unstable();
        let n = rows.len();
        // Each row's new number.
        number.resize(all.n_samples, 0);
        (0..).zip(&rows).for_each(|(i, &row)| number[row as usize] = i);
        let column = |(f, sorted): (usize, &[u32])| {
            let order: Vec<u16> = sorted.iter().map(|&row| number[row as usize] as u16).collect();
            let mut place = vec![0; n];
            (0..).zip(&order).for_each(|(at, &i)| place[usize::from(i)] = at);
            let ranks = all.ranks[f].as_ref();
            let ranks = ranks.map(|ranks| rows.iter().map(|&row| ranks[row as usize]).collect());
            Column { place, order, ranks }
        };
        let columns = sorted.enumerate().map(column).collect();
        let targets = targets.select(&rows);
        Small {
            all,
            scratch: targets.scratch(),
            targets,
            limits,
            rows: (0..n as u32).collect(),
            row_of: rows,
            columns,
            sorted: Vec::with_capacity(n),
            sorted_of_best: Vec::with_capacity(n),
            right_side: vec![0; n],
            piles: Piles::new(n),
        }
    }
}

impl<'a, T: Targets> Samples<T> for Small<'a, T> {
    type Small = Self;

    fn targets(&self) -> &T {
        &self.targets
    }

    fn best_split(
        &mut self,
        node: Range<usize>,
        sums: &T::Sums,
        draw: &mut Draw<'_>,
    ) -> Option<Split> {
        let mut best = None;
        let mut score_of_best = f64::NEG_INFINITY;
        let (mut i, mut n_tried) = (0, 0);
        while n_tried < draw.n_tried {
            let Some(f) = draw.feature(i) else { break };
            i += 1;
            let column = &self.columns[f];
            let here = &self.rows[node.clone()];
            let ranks = column.ranks.as_deref();
            if let Some(ranks) = ranks
                && here.iter().all(|&row| ranks[row as usize] == ranks[here[0] as usize])
            {
                continue; // it is the same for all
            }
            self.piles.sort(here, column, &mut self.sorted);
            let rows = &self.sorted;
            n_tried += 1;
            let sorted = Sorted { rows, ranks, least: self.limits.min_samples_leaf };
            let cut = self.targets.best(sorted, sums, score_of_best, &mut self.scratch);
            if let Some(cut) = cut {
                score_of_best = cut.score;
                let values = self.all.values_of(f);
                let value = |row: u32| values[self.row_of[row as usize] as usize];
                let threshold = half_way(value(rows[cut.n_left - 1]), value(rows[cut.n_left]));
                best = Some(Split { feature: f, threshold, n_left: cut.n_left });
                std::mem::swap(&mut self.sorted, &mut self.sorted_of_best);
            }
        }
        best
    }

    fn sides(&self, _: Range<usize>, split: &Split) -> (&[u32], &[u32]) {
        self.sorted_of_best.split_at(split.n_left)
    }

    fn separate(&mut self, node: Range<usize>, split: &Split) {
        let column = &self.columns[split.feature];
        let last = column.place[self.sorted_of_best[split.n_left - 1] as usize];
        let goes_left = |row: u32| column.place[row as usize] <= last;
        partition(&mut self.rows[node], goes_left, &mut self.right_side);
    }

    fn small(&mut self, _: Range<usize>) -> Option<Self> {
        None
    }
}

/// What sorting needs, without comparing two numbers: where each pile begins, and the places on their way.
struct Piles {
    bits: u32,
    low: Vec<u32>,
    high: Vec<u32>,
    from: Vec<u16>,
    to: Vec<u16>,
}

impl Piles {
    fn new(n: usize) -> Self {
        let bits = n.max(4).next_power_of_two().trailing_zeros().div_ceil(2);
        let piles = || vec![0; 1 << bits];
        Piles { bits, low: piles(), high: piles(), from: vec![0; n], to: vec![0; n] }
    }

    /// Writes the rows in the order of a column.
    fn sort(&mut self, rows: &[u32], column: &Column, sorted: &mut Vec<u32>) {
        sorted.resize(rows.len(), 0);
        if rows.len() <= FEW {
            sort_few(rows, &column.place, sorted);
        } else {
            self.sort_many(rows, column, sorted);
        }
    }

    /// From pile to pile: by the low half of the places' bits, then by the high half.
    fn sort_many(&mut self, rows: &[u32], column: &Column, sorted: &mut [u32]) {
        let Piles { bits, low, high, from, to } = self;
        let (from, to) = (&mut from[..rows.len()], &mut to[..rows.len()]);
        let mask = (1 << *bits) - 1;
        low.fill(0);
        high.fill(0);
        for (from, &row) in from.iter_mut().zip(rows) {
            *from = column.place[row as usize];
            low[usize::from(*from) & mask] += 1;
            high[usize::from(*from) >> *bits] += 1;
        }
        for piles in [&mut *low, &mut *high] {
            let mut start = 0;
            for n in piles.iter_mut() {
                start += std::mem::replace(n, start);
            }
        }
        for &place in &*from {
            let at = &mut low[usize::from(place) & mask];
            to[*at as usize] = place;
            *at += 1;
        }
        for &place in &*to {
            let at = &mut high[usize::from(place) >> *bits];
            sorted[*at as usize] = u32::from(column.order[usize::from(place)]);
            *at += 1;
        }
    }
}

/// The place of a row among a few is how many of them have a smaller one.
fn sort_few(rows: &[u32], place: &[u16], sorted: &mut [u32]) {
    let mut places = [u16::MAX; FEW];
    for (to, &row) in places.iter_mut().zip(rows) {
        *to = place[row as usize];
    }
    let n = rows.len();
    let mut smaller = [0; FEW];
    simd::widest(|| count_smaller(&places, n, &mut smaller));
    for (&row, &at) in rows.iter().zip(&smaller) {
        sorted[usize::from(at)] = row;
    }
}

/// For each of the first n places, how many of them are smaller: 16 at a time.
#[inline(always)]
fn count_smaller(places: &[u16; FEW], n: usize, smaller: &mut [u16; FEW]) {
    let sixteens = places.as_chunks::<16>().0.iter().zip(smaller.as_chunks_mut::<16>().0);
    for (own, smaller) in sixteens.take(n.div_ceil(16)) {
        let mut count = [0_u16; 16];
        for &place in &places[..n] {
            for j in 0..16 {
                count[j] += u16::from(place < own[j]);
            }
        }
        *smaller = count;
    }
}
