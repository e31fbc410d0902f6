//! What a search has found so far: the k nearest, or all within a radius.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// A known sample and its squared distance. Nearer is less; of equally far ones, the smaller row number is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Found {
    pub(super) squared: f64,
    pub(super) row: usize,
}

impl Eq for Found {}

impl PartialOrd for Found {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Found {
    #[inline(always)]
    fn cmp(&self, other: &Self) -> Ordering {
        self.squared.total_cmp(&other.squared).then(self.row.cmp(&other.row))
    }
}

/// What a search offers its finds to.
pub(super) trait Collect {
    /// What is farther than this need not be offered.
    fn bound(&self) -> f64;

    /// Takes a sample, or does not.
    fn offer(&mut self, squared: f64, row: usize);
}

/// The k nearest so far, the farthest of them on top of a heap.
pub(super) struct Nearest {
    k: usize,
    heap: BinaryHeap<Found>,
}

impl Nearest {
    pub(super) fn new(k: usize) -> Self {
        Nearest { k, heap: BinaryHeap::with_capacity(k) }
    }

    /// Hands the finds over, the nearest first, and is empty again.
    pub(super) fn drain(&mut self) -> Vec<Found> {
        let mut found =
            std::mem::replace(&mut self.heap, BinaryHeap::with_capacity(self.k)).into_vec();
        found.sort_unstable(); // faster than the heap takes itself apart
        found
    }
}

impl Collect for Nearest {
    #[inline(always)]
    fn bound(&self) -> f64 {
        if self.heap.len() < self.k {
            return f64::INFINITY;
        }
        self.heap.peek().map_or(f64::INFINITY, |farthest| farthest.squared)
    }

    #[inline(always)]
    fn offer(&mut self, squared: f64, row: usize) {
        let found = Found { squared, row };
        if self.heap.len() < self.k {
            self.heap.push(found);
        } else if let Some(mut farthest) = self.heap.peek_mut()
            && found < *farthest
        {
            *farthest = found;
        }
    }
}

/// The rows within a radius, in the order in which they were found.
pub(super) struct Within {
    pub(super) limit: f64,
    pub(super) rows: Vec<usize>,
}

impl Collect for Within {
    #[inline(always)]
    fn bound(&self) -> f64 {
        self.limit
    }

    #[inline(always)]
    fn offer(&mut self, squared: f64, row: usize) {
        if squared <= self.limit {
            self.rows.push(row);
        }
    }
}
