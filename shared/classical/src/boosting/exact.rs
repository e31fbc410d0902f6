//! Every border between two neighboring numbers: the rows of each column stay sorted, and a split keeps them so.

use std::ops::Range;

use ndarray::ArrayView2;
use numerics::parallel;

use super::bins::{Column, MISSING, middle};
use super::histogram::{Asked, Candidate, Pair, Terms, better, of_column};
use super::rule::Limits;
use super::tree::category;

/// A matrix by columns, and each column's rows in the order of its numbers, those without a number last.
#[derive(Debug)]
pub(super) struct Sorted {
    pub(super) columns: Vec<SortedColumn>,
}

#[derive(Debug)]
pub(super) struct SortedColumn {
    pub(super) numbers: Vec<f64>,
    order: Vec<u32>,
    has_missing: bool,
    categorical: bool,
}

impl Sorted {
    pub(super) fn new(x: ArrayView2<'_, f64>, categorical: &[bool]) -> Sorted {
        let columns = parallel::map_each(x.ncols(), |column| {
            let numbers = x.column(column).to_vec();
            let mut order: Vec<u32> = (0..numbers.len() as u32).collect();
            let number = |i: &u32| numbers[*i as usize];
            order.sort_by(|a, b| {
                let (a, b) = (number(a), number(b));
                a.partial_cmp(&b).unwrap_or_else(|| a.is_nan().cmp(&b.is_nan()))
            });
            let has_missing = numbers.iter().any(|number| number.is_nan());
            let categorical = categorical[column];
            SortedColumn { numbers, order, has_missing, categorical }
        });
        Sorted { columns }
    }

    /// Each column's order, of the rows that a tree is grown on.
    pub(super) fn orders(&self, in_sample: Option<&[bool]>) -> Vec<Vec<u32>> {
        parallel::map_each(self.columns.len(), |column| {
            let order = &self.columns[column].order;
            match in_sample {
                None => order.clone(),
                Some(marks) => order.iter().copied().filter(|&i| marks[i as usize]).collect(),
            }
        })
    }
}

/// The best split of a node in one column.
pub(super) fn of_sorted_column(
    column: &SortedColumn,
    number: usize,
    order: &[u32],
    pairs: &[Pair],
    asked: Asked,
    terms: &Terms<'_>,
) -> Option<Candidate> {
    if column.categorical {
        return of_categories(column, number, order, pairs, asked, terms);
    }
    let Terms { rule, unit, .. } = terms;
    let total = asked.total;
    let worth = rule.worth_within(unit.sums(total), asked.bounds);
    let limits = Limits { direction: terms.monotone[number], bounds: asked.bounds };
    let n_present = order.partition_point(|&i| !column.numbers[i as usize].is_nan());
    let (present, holes) = order.split_at(n_present);
    let missing = total_of(holes, pairs);
    let mut best: Option<Candidate> = None;
    let passes: &[bool] = if holes.is_empty() { &[false] } else { &[false, true] };
    for &holes_left in passes {
        let mut left = if holes_left { missing } else { [0, 0] };
        let mut last: Option<f64> = None;
        for &i in present {
            let here = column.numbers[i as usize];
            let threshold = match last {
                None if holes_left => Some(f64::MIN), // the holes alone
                Some(last) if last < here => Some(middle(last, here)),
                _ => None,
            };
            if let Some(threshold) = threshold {
                let right = [total[0] - left[0], total[1] - left[1]];
                let gain = rule.gain(unit.sums(left), unit.sums(right), worth, &limits);
                if gain > best.as_ref().map_or(f64::NEG_INFINITY, |best| best.gain) {
                    let missing_left =
                        if holes.is_empty() { 2 * left[1] >= total[1] } else { holes_left };
                    best = Some(Candidate {
                        gain,
                        column: number,
                        bin: 0,
                        threshold,
                        missing_left,
                        left,
                        set: None,
                    });
                }
            }
            let pair = pairs[i as usize];
            left = [left[0] + pair[0], left[1] + pair[1]];
            last = Some(here);
        }
    }
    best
}

fn of_categories(
    column: &SortedColumn,
    number: usize,
    order: &[u32],
    pairs: &[Pair],
    asked: Asked,
    terms: &Terms<'_>,
) -> Option<Candidate> {
    let mut sums = [[0; 2]; 256];
    for &i in order {
        let bin = category(column.numbers[i as usize]).unwrap_or(MISSING);
        let pair = pairs[i as usize];
        let cell = &mut sums[usize::from(bin)];
        *cell = [cell[0] + pair[0], cell[1] + pair[1]];
    }
    let bins = Column {
        cuts: Vec::new(),
        n_bins: 255,
        has_missing: column.has_missing,
        categorical: true,
    };
    of_column(&sums, number, &bins, asked, terms)
}

fn total_of(rows: &[u32], pairs: &[Pair]) -> Pair {
    rows.iter().fold([0, 0], |sum, &i| {
        let pair = pairs[i as usize];
        [sum[0] + pair[0], sum[1] + pair[1]]
    })
}

/// Keeps each column's order through some splits, and gives the best next split of each of the children in `asked`.
pub(super) fn split_and_search(
    sorted: &Sorted,
    orders: &mut [Vec<u32>],
    splits: &[Range<usize>],
    goes_left: &[bool],
    asked: &[(Range<usize>, Asked)],
    pairs: &[Pair],
    terms: &Terms<'_>,
) -> Vec<Option<Candidate>> {
    let found = parallel::map_pieces(orders.iter_mut().collect(), |number, order| {
        let mut right = Vec::new();
        for range in splits {
            right.clear();
            let part = &mut order[range.clone()];
            let mut n_left = 0;
            for k in 0..part.len() {
                let row = part[k];
                if goes_left[row as usize] {
                    part[n_left] = row;
                    n_left += 1;
                } else {
                    right.push(row);
                }
            }
            part[n_left..].copy_from_slice(&right);
        }
        let column = &sorted.columns[number];
        let search = |(range, asked): &(Range<usize>, Asked)| {
            if !terms.allowed[number] {
                return None;
            }
            of_sorted_column(column, number, &order[range.clone()], pairs, *asked, terms)
        };
        asked.iter().map(search).collect::<Vec<_>>()
    });
    let mut best = vec![None; asked.len()];
    for column in found {
        for (best, candidate) in best.iter_mut().zip(column) {
            *best = better(best.take(), candidate);
        }
    }
    best
}
