//! The samples, column by column, each column sorted once.

use ndarray::ArrayView2;
use numerics::parallel;

/// The columns of `x`, with what all trees on these samples share.
pub(crate) struct Columns {
    pub n_samples: usize,
    pub n_features: usize,
    /// The numbers, column after column.
    pub values: Vec<f64>,
    /// The rows, sorted by each column; of equal numbers the smaller row first.
    pub order: Vec<Vec<u32>>,
    /// Where a number of a column comes twice: the rank of each row's number; equal numbers share one.
    pub ranks: Vec<Option<Vec<u32>>>,
}

impl Columns {
    /// Copies each column and, where they are to be sorted, sorts it, on all threads.
    pub(crate) fn new(x: ArrayView2<'_, f64>, sorted: bool) -> Self {
        let (n_samples, n_features) = x.dim();
        let all = parallel::map_each(n_features, |f| {
            let values: Vec<f64> = x.column(f).iter().map(|value| value + 0.0).collect(); // −0 is 0
            let order = if sorted { order_of(&values) } else { Vec::new() };
            let ranks = ranks_of(&values, &order);
            (values, order, ranks)
        });
        let mut columns = Columns {
            n_samples,
            n_features,
            values: Vec::with_capacity(n_samples * n_features),
            order: Vec::with_capacity(n_features),
            ranks: Vec::with_capacity(n_features),
        };
        for (values, order, ranks) in all {
            columns.values.extend(values);
            columns.order.push(order);
            columns.ranks.push(ranks);
        }
        columns
    }

    pub(crate) fn values_of(&self, f: usize) -> &[f64] {
        &self.values[f * self.n_samples..(f + 1) * self.n_samples]
    }
}

/// The rank of each number, if one comes twice.
fn ranks_of(values: &[f64], order: &[u32]) -> Option<Vec<u32>> {
    let differ = |pair: &[u32]| values[pair[0] as usize] != values[pair[1] as usize];
    if order.windows(2).all(differ) {
        return None;
    }
    let mut ranks = vec![0; order.len()];
    let mut rank = 0;
    for pair in order.windows(2) {
        rank += u32::from(differ(pair));
        ranks[pair[1] as usize] = rank;
    }
    Some(ranks)
}

/// The bits of a number, so that they order as the numbers do: those of a positive `f64` do, of a negative one the other way
/// round.
#[inline(always)]
fn key(value: f64) -> u64 {
    let bits = value.to_bits();
    bits ^ (((bits as i64 >> 63) as u64) | 1 << 63)
}

/// How many bits one pass of the radix sort looks at.
const DIGIT: u32 = 11;

/// The places of the values, the smallest first; of equal ones the first.
///
/// A radix sort by the upper 33 bits: three passes, each from pile to pile. What they leave tied is sorted after.
fn order_of(values: &[f64]) -> Vec<u32> {
    if values.len() < 1 << 9 {
        let mut order: Vec<u32> = (0..values.len() as u32).collect();
        order.sort_unstable_by_key(|&i| (key(values[i as usize]), i));
        return order;
    }
    let mut from: Vec<(u32, u32)> = Vec::with_capacity(values.len());
    let mut piles = vec![[0_u32; 1 << DIGIT]; 3];
    let digit = |high: u32, pass: u32| {
        (high >> (DIGIT * pass).saturating_sub(1)) as usize & ((1 << DIGIT) - 1)
    };
    for (i, &value) in (0..).zip(values) {
        let high = (key(value) >> 32) as u32;
        from.push((high, i));
        for pass in 0..3 {
            piles[pass as usize][digit(high, pass)] += 1;
        }
    }
    let mut to = vec![(0, 0); values.len()];
    for pass in 0..3 {
        let pile = &mut piles[pass as usize];
        let mut start = 0;
        for n in pile.iter_mut() {
            start += std::mem::replace(n, start);
        }
        for &(high, i) in &from {
            let place = &mut pile[digit(high, pass)];
            to[*place as usize] = (high, i);
            *place += 1;
        }
        std::mem::swap(&mut from, &mut to);
    }
    for tied in from.chunk_by_mut(|a, b| a.0 == b.0) {
        if tied.len() > 1 {
            tied.sort_unstable_by_key(|&(_, i)| (key(values[i as usize]), i));
        }
    }
    from.into_iter().map(|(_, i)| i).collect()
}
