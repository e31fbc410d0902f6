//! Grows one tree: nodes that may split wait, by level or by gain, and each split makes two more.

use std::ops::Range;

use numerics::parallel;

use super::bins::{Binned, Block, Column};
use super::exact::{self, Sorted};
use super::histogram::{
    Asked, Candidate, Histogram, Pair, Terms, add, best_split, better, empty, subtract,
};
use super::rule::{Bounds, FREE};
use super::train::Growth;
use super::tree::{BoostedTree, Node, category, is_in};

/// At most so many histograms (of 32 kB) are kept for later: a node without one sums the rows of both its children.
const MOST_HISTOGRAMS: usize = 1 << 12;

/// Where splits are looked for.
#[derive(Debug)]
pub(super) enum Table {
    Bins(Binned),
    Sorted(Sorted),
}

/// The limits of a tree's shape.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) growth: Growth,
    pub(super) max_depth: usize,
    pub(super) max_leaves: usize,
    pub(super) learning_rate: f64,
}

/// Memory that one tree leaves to the next.
#[derive(Debug, Default)]
pub(super) struct Workshop {
    rows: Vec<u32>,
    right: Vec<u32>,
    ordered: Vec<Pair>,
    goes_left: Vec<bool>,
    pool: Vec<Box<Histogram>>,
    /// How many pairs were added to sums so far.
    pub(super) n_additions: u64,
}

/// A grown tree, and the rows in each of its leaves.
pub(super) struct Grown {
    pub(super) tree: BoostedTree,
    pub(super) leaves: Vec<(usize, Range<usize>)>,
}

/// A node that waits for its split.
struct Open {
    node: usize,
    range: Range<usize>,
    total: Pair,
    depth: usize,
    bounds: Bounds,
    histograms: Vec<Box<Histogram>>,
    best: Option<Candidate>,
}

impl Workshop {
    /// The rows of a leaf of the tree that was grown last.
    pub(super) fn rows(&self, range: Range<usize>) -> &[u32] {
        &self.rows[range]
    }

    /// Grows a tree on the rows that are marked, or on all.
    pub(super) fn grow(
        &mut self,
        table: &Table,
        pairs: &[Pair],
        in_sample: Option<&[bool]>,
        terms: &Terms<'_>,
        shape: Shape,
    ) -> Grown {
        self.rows.clear();
        self.rows
            .extend((0..pairs.len() as u32).filter(|&i| in_sample.is_none_or(|m| m[i as usize])));
        let total = self.rows.iter().fold([0, 0], |sum: Pair, &i| {
            [sum[0] + pairs[i as usize][0], sum[1] + pairs[i as usize][1]]
        });
        let mut orders = match table {
            Table::Sorted(sorted) => sorted.orders(in_sample),
            Table::Bins(_) => Vec::new(),
        };
        let mut root = Open {
            node: 0,
            range: 0..self.rows.len(),
            total,
            depth: 0,
            bounds: FREE,
            histograms: Vec::new(),
            best: None,
        };
        if may_split(&root, terms, shape) {
            self.search_root(table, &mut orders, &mut root, pairs, terms);
        }
        let mut growing =
            Growing { terms, shape, nodes: Vec::new(), sets: Vec::new(), ranges: Vec::new() };
        growing.push(&root);
        let mut waiting = vec![root];
        let mut n_leaves = 1;
        let most = match table {
            Table::Bins(binned) => (MOST_HISTOGRAMS / 4 / binned.blocks.len()).max(1),
            Table::Sorted(_) => usize::MAX,
        };
        loop {
            let mut n_kept = 0;
            waiting.retain_mut(|open| {
                n_kept += open.histograms.len();
                if open.best.is_none() || n_kept > MOST_HISTOGRAMS {
                    n_kept -= open.histograms.len();
                    self.pool.append(&mut open.histograms);
                }
                open.best.is_some()
            });
            self.pool.truncate(MOST_HISTOGRAMS);
            let room = shape.max_leaves.saturating_sub(n_leaves);
            let batch = match shape.growth {
                Growth::LevelWise => {
                    waiting.drain(..first_of_a_level(&waiting).min(room).min(most)).collect()
                }
                Growth::LeafWise if room > 0 => largest_gain(&mut waiting).into_iter().collect(),
                Growth::LeafWise => Vec::new(),
            };
            if batch.is_empty() {
                break;
            }
            n_leaves += batch.len();
            waiting.extend(self.split(table, &mut orders, batch, pairs, &mut growing));
        }
        for mut open in waiting {
            self.pool.append(&mut open.histograms);
        }
        growing.finish()
    }

    fn search_root(
        &mut self,
        table: &Table,
        orders: &mut [Vec<u32>],
        root: &mut Open,
        pairs: &[Pair],
        terms: &Terms<'_>,
    ) {
        let asked = Asked { total: root.total, bounds: root.bounds };
        match table {
            Table::Sorted(sorted) => {
                self.n_additions += (root.range.len() * sorted.columns.len()) as u64;
                let asked = [(root.range.clone(), asked)];
                let found = exact::split_and_search(sorted, orders, &[], &[], &asked, pairs, terms);
                root.best = found.into_iter().next().flatten();
            }
            Table::Bins(binned) => {
                self.n_additions += (root.range.len() * binned.columns.len()) as u64;
                root.histograms = self.take(binned.blocks.len());
                let rows = (self.rows.len() < pairs.len()).then_some(&self.rows[..]);
                let ordered: &[Pair] = match rows {
                    Some(rows) => {
                        self.ordered.clear();
                        self.ordered.extend(rows.iter().map(|&i| pairs[i as usize]));
                        &self.ordered
                    }
                    None => pairs,
                };
                let pieces: Vec<_> = root.histograms.iter_mut().zip(&binned.blocks).collect();
                let found = parallel::map_pieces(pieces, |_, (histogram, block)| {
                    simd::widest(
                        #[inline(always)]
                        || {
                            if block.is_idle(terms) {
                                return None;
                            }
                            histogram.fill([[0; 2]; 256]);
                            add(block.columns.len(), histogram, &block.words, rows, ordered);
                            best_split(
                                histogram,
                                block.columns.clone(),
                                &binned.columns,
                                asked,
                                terms,
                            )
                        },
                    )
                });
                root.best = found.into_iter().fold(None, better);
            }
        }
    }

    fn take(&mut self, n: usize) -> Vec<Box<Histogram>> {
        (0..n).map(|_| self.pool.pop().unwrap_or_else(empty)).collect()
    }

    /// Splits the nodes of a batch, and looks for the best splits of their children.
    fn split(
        &mut self,
        table: &Table,
        orders: &mut [Vec<u32>],
        batch: Vec<Open>,
        pairs: &[Pair],
        growing: &mut Growing<'_>,
    ) -> Vec<Open> {
        let splits: Vec<(Range<usize>, Candidate)> =
            batch.iter().filter_map(|open| Some((open.range.clone(), open.best?))).collect();
        let middles = self.partition(table, &splits);
        let mut children = Vec::with_capacity(2 * batch.len());
        let mut cuts = Vec::with_capacity(batch.len());
        for (mut open, middle) in batch.into_iter().zip(middles) {
            let Some(best) = open.best else { continue };
            cuts.push(open.range.clone());
            let histograms = std::mem::take(&mut open.histograms);
            let (left, right) = growing.children(&open, &best, middle);
            children.push((left, right, histograms));
        }
        let may = |open: &Open| may_split(open, growing.terms, growing.shape);
        match table {
            Table::Sorted(sorted) => {
                let mut open: Vec<Open> =
                    children.into_iter().flat_map(|(left, right, _)| [left, right]).collect();
                let asked: Vec<_> = open
                    .iter()
                    .filter(|open| may(open))
                    .map(|open| {
                        (open.range.clone(), Asked { total: open.total, bounds: open.bounds })
                    })
                    .collect();
                let n: usize = asked.iter().map(|(range, _)| range.len()).sum();
                self.n_additions += (n * sorted.columns.len()) as u64;
                let found = exact::split_and_search(
                    sorted,
                    orders,
                    &cuts,
                    &self.goes_left,
                    &asked,
                    pairs,
                    growing.terms,
                );
                for (open, best) in open.iter_mut().filter(|open| may(open)).zip(found) {
                    open.best = best;
                }
                open
            }
            Table::Bins(binned) => self.search_children(binned, children, pairs, growing),
        }
    }

    /// The smaller child of each pair is summed, the other is what is left of the parent; one task a pair and a block.
    fn search_children(
        &mut self,
        binned: &Binned,
        children: Vec<(Open, Open, Vec<Box<Histogram>>)>,
        pairs: &[Pair],
        growing: &Growing<'_>,
    ) -> Vec<Open> {
        let (terms, shape) = (growing.terms, growing.shape);
        let n_blocks = binned.blocks.len();
        let mut twins = Vec::new();
        let mut open = Vec::with_capacity(2 * children.len());
        let mut n_ordered = 0;
        for (left, right, mut of_parent) in children {
            if !may_split(&left, terms, shape) && !may_split(&right, terms, shape) {
                self.pool.append(&mut of_parent);
                open.extend([left, right]);
                continue;
            }
            let subtracts = !of_parent.is_empty();
            if !subtracts {
                of_parent = self.take(n_blocks);
            }
            let left_is_small = left.range.len() <= right.range.len();
            let (small, large) = if left_is_small { (&left, &right) } else { (&right, &left) };
            let n = small.range.len() + if subtracts { 0 } else { large.range.len() };
            let ranges = [small.range.clone(), large.range.clone()];
            let at =
                [open.len() + usize::from(!left_is_small), open.len() + usize::from(left_is_small)];
            n_ordered += n;
            twins.push(Twins {
                at,
                ranges,
                n,
                subtracts,
                of_small: self.take(n_blocks),
                of_parent,
            });
            open.extend([left, right]);
        }
        self.n_additions += (n_ordered * binned.columns.len()) as u64;
        self.order(n_ordered, &twins, pairs);
        let n_twins = twins.len();
        let mut pieces: Vec<Vec<_>> = (0..n_blocks).map(|_| Vec::new()).collect();
        let mut ordered = &self.ordered[..n_ordered];
        for Twins { at, ranges, n, subtracts, of_small, of_parent } in &mut twins {
            let (pairs, rest) = ordered.split_at(*n);
            ordered = rest;
            let asked = at.map(|at| {
                let Open { total, bounds, .. } = open[at];
                may_split(&open[at], terms, shape).then_some(Asked { total, bounds })
            });
            let rows = ranges.clone().map(|range| &self.rows[range]);
            let both = of_small.iter_mut().zip(of_parent);
            for (pieces, (small, parent)) in pieces.iter_mut().zip(both) {
                pieces.push(Piece { asked, rows, pairs, subtracts: *subtracts, small, parent });
            }
        }
        // Block by block: the bins of one stay in the cache while all nodes of the batch pass.
        let found = parallel::map_pieces(pieces.into_iter().flatten().collect(), |i, piece| {
            let block = &binned.blocks[i / n_twins];
            simd::widest(
                #[inline(always)]
                || piece.search(block, &binned.columns, terms),
            )
        });
        for (i, twins) in twins.into_iter().enumerate() {
            let [small, large] = twins.at;
            for found in found.iter().skip(i).step_by(n_twins) {
                open[small].best = better(open[small].best, found[0]);
                open[large].best = better(open[large].best, found[1]);
            }
            open[small].histograms = twins.of_small;
            open[large].histograms = twins.of_parent;
        }
        open
    }

    /// The pairs of the rows that are to be summed, side by side.
    fn order(&mut self, n: usize, twins: &[Twins], pairs: &[Pair]) {
        if self.ordered.len() < n {
            self.ordered.resize(n, [0; 2]);
        }
        let mut rest = &mut self.ordered[..];
        let mut pieces = Vec::with_capacity(twins.len());
        for Twins { ranges, n, .. } in twins {
            let (part, after) = rest.split_at_mut(*n);
            pieces.push((ranges, part));
            rest = after;
        }
        parallel::map_pieces(pieces, |_, (ranges, part)| {
            let rows = ranges.iter().flat_map(|range| &self.rows[range.clone()]);
            part.iter_mut().zip(rows).for_each(|(pair, &row)| *pair = pairs[row as usize]);
        });
    }

    /// Puts the rows that go left before those that go right, both in their order; gives where each left part ends.
    fn partition(&mut self, table: &Table, splits: &[(Range<usize>, Candidate)]) -> Vec<usize> {
        self.right.resize(self.rows.len(), 0);
        let mut pieces = Vec::with_capacity(splits.len());
        let (mut rows, mut right) = (&mut self.rows[..], &mut self.right[..]);
        let mut done = 0;
        for (range, best) in splits {
            // The waiting nodes lie in the order of their rows.
            let (_, rest) = rows.split_at_mut(range.start - done);
            let (part, rest) = rest.split_at_mut(range.len());
            rows = rest;
            let (_, rest) = right.split_at_mut(range.start - done);
            let (scratch, rest) = rest.split_at_mut(range.len());
            right = rest;
            done = range.end;
            pieces.push((part, scratch, best));
        }
        let n_left = parallel::map_pieces(pieces, |_, (part, scratch, best)| match table {
            Table::Bins(binned) => {
                let bins = &binned.bytes[best.column][..];
                let left = bins_that_go_left(best);
                divide(part, scratch, |row| left[usize::from(bins[row as usize])])
            }
            Table::Sorted(sorted) => {
                let numbers = &sorted.columns[best.column].numbers;
                divide(part, scratch, |row| number_goes_left(best, numbers[row as usize]))
            }
        });
        let middles: Vec<usize> =
            splits.iter().zip(n_left).map(|((range, _), n)| range.start + n).collect();
        if let Table::Sorted(sorted) = table {
            self.goes_left.resize(sorted.columns[0].numbers.len(), false);
            for ((range, _), &middle) in splits.iter().zip(&middles) {
                for (k, &row) in self.rows[range.clone()].iter().enumerate() {
                    self.goes_left[row as usize] = range.start + k < middle;
                }
            }
        }
        middles
    }
}

/// How many of the waiting nodes are as deep as the first.
fn first_of_a_level(waiting: &[Open]) -> usize {
    let depth = waiting.first().map_or(0, |open| open.depth);
    waiting.iter().take_while(|open| open.depth == depth).count()
}

/// Two new nodes, the smaller first, and their histograms.
struct Twins {
    /// Where they are in the list of open nodes.
    at: [usize; 2],
    ranges: [Range<usize>; 2],
    /// How many rows are to be summed.
    n: usize,
    /// Whether the parent's histogram is there.
    subtracts: bool,
    of_small: Vec<Box<Histogram>>,
    /// The parent's, then the larger child's.
    of_parent: Vec<Box<Histogram>>,
}

/// One block's share of the work for two new nodes, the smaller first.
struct Piece<'a> {
    asked: [Option<Asked>; 2],
    rows: [&'a [u32]; 2],
    /// The pairs of the rows, side by side.
    pairs: &'a [Pair],
    subtracts: bool,
    small: &'a mut Histogram,
    parent: &'a mut Histogram,
}

impl Piece<'_> {
    #[inline(always)]
    fn search(
        self,
        block: &Block,
        columns: &[Column],
        terms: &Terms<'_>,
    ) -> [Option<Candidate>; 2] {
        if block.is_idle(terms) {
            return [None; 2];
        }
        let (of_small, of_large) = self.pairs.split_at(self.rows[0].len());
        self.small.fill([[0; 2]; 256]);
        add(block.columns.len(), self.small, &block.words, Some(self.rows[0]), of_small);
        if self.subtracts {
            subtract(self.parent, self.small);
        } else {
            self.parent.fill([[0; 2]; 256]);
            add(block.columns.len(), self.parent, &block.words, Some(self.rows[1]), of_large);
        }
        // A loop and no closure: what is called here must be inlined to be compiled wide.
        let mut best = [None; 2];
        let both: [&Histogram; 2] = [self.small, self.parent];
        for ((best, histogram), asked) in best.iter_mut().zip(both).zip(self.asked) {
            if let Some(asked) = asked {
                *best = best_split(histogram, block.columns.clone(), columns, asked, terms);
            }
        }
        best
    }
}

/// Moves the rows that go left to the front; gives how many they are.
#[inline(always)]
fn divide(part: &mut [u32], right: &mut [u32], goes_left: impl Fn(u32) -> bool) -> usize {
    let (mut n_left, mut n_right) = (0, 0);
    for k in 0..part.len() {
        // Written to both sides, and only one of them counts: no branch to foresee.
        let row = part[k];
        let left = goes_left(row);
        part[n_left] = row;
        right[n_right] = row;
        n_left += usize::from(left);
        n_right += usize::from(!left);
    }
    part[n_left..].copy_from_slice(&right[..n_right]);
    n_left
}

fn bins_that_go_left(best: &Candidate) -> [bool; 256] {
    std::array::from_fn(|bin| match best.set {
        _ if bin == usize::from(super::bins::MISSING) => best.missing_left,
        Some(set) => is_in(&set, bin as u8),
        None => bin as i16 <= best.bin,
    })
}

fn number_goes_left(best: &Candidate, number: f64) -> bool {
    match best.set {
        _ if number.is_nan() => best.missing_left,
        Some(set) => category(number).map_or(best.missing_left, |category| is_in(&set, category)),
        None => number < best.threshold,
    }
}

/// The waiting node with the largest gain, the first of equal ones.
fn largest_gain(waiting: &mut Vec<Open>) -> Option<Open> {
    let gain = |open: &Open| open.best.map_or(f64::NEG_INFINITY, |best| best.gain);
    let mut largest = 0;
    for i in 1..waiting.len() {
        if gain(&waiting[i]) > gain(&waiting[largest]) {
            largest = i;
        }
    }
    (!waiting.is_empty()).then(|| waiting.remove(largest))
}

/// Whether a node can have children that are not too deep and not too light.
fn may_split(open: &Open, terms: &Terms<'_>, shape: Shape) -> bool {
    let weight = terms.unit.sums(open.total).h;
    open.depth < shape.max_depth
        && open.range.len() >= 2
        && weight >= 2.0 * terms.rule.min_child_weight
}

/// A tree that grows.
struct Growing<'a> {
    terms: &'a Terms<'a>,
    shape: Shape,
    nodes: Vec<Node>,
    sets: Vec<[u64; 4]>,
    ranges: Vec<Range<usize>>,
}

impl Growing<'_> {
    /// A new leaf.
    fn push(&mut self, open: &Open) {
        let sums = self.terms.unit.sums(open.total);
        let value = self.shape.learning_rate
            * (self.terms.rule.weight(sums, open.bounds) * self.terms.g_scale);
        self.nodes.push(Node::leaf(value, sums.h));
        self.ranges.push(open.range.clone());
    }

    /// Makes a leaf into a node with two.
    fn children(&mut self, open: &Open, best: &Candidate, middle: usize) -> (Open, Open) {
        let Terms { rule, unit, monotone, .. } = self.terms;
        let right_total = [open.total[0] - best.left[0], open.total[1] - best.left[1]];
        let direction = monotone[best.column];
        let weights = (
            rule.weight(unit.sums(best.left), open.bounds),
            rule.weight(unit.sums(right_total), open.bounds),
        );
        let between = weights.0 * 0.5 + weights.1 * 0.5;
        let (low, high) = open.bounds;
        let bounds = match direction {
            0 => (open.bounds, open.bounds),
            1 => ((low, between), (between, high)),
            _ => ((between, high), (low, between)),
        };
        let number = self.nodes.len();
        let child = |node, range, total, bounds| Open {
            node,
            range,
            total,
            depth: open.depth + 1,
            bounds,
            histograms: Vec::new(),
            best: None,
        };
        let left = child(number, open.range.start..middle, best.left, bounds.0);
        let right = child(number + 1, middle..open.range.end, right_total, bounds.1);
        if let Some(set) = best.set {
            self.sets.push(set);
        }
        let node = &mut self.nodes[open.node];
        node.threshold = best.threshold;
        node.gain = best.gain * self.terms.g_scale * self.terms.g_scale;
        node.feature = best.column as u32;
        node.left = number as u32;
        node.right = number as u32 + 1;
        node.set = if best.set.is_some() { self.sets.len() as u32 } else { 0 };
        node.missing_left = best.missing_left;
        self.push(&left);
        self.push(&right);
        (left, right)
    }

    /// Takes back, from the leaves up, each split of two leaves that gains less than gamma, and the places of such nodes.
    fn finish(mut self) -> Grown {
        let gamma = self.terms.rule.gamma;
        for i in (0..self.nodes.len()).rev() {
            let Node { left, right, gain, .. } = self.nodes[i];
            if left != 0
                && gain < gamma
                && self.nodes[left as usize].is_leaf()
                && self.nodes[right as usize].is_leaf()
            {
                self.nodes[i] = Node::leaf(self.nodes[i].value, self.nodes[i].cover);
            }
        }
        let mut new_number = vec![0; self.nodes.len()];
        let mut kept = vec![false; self.nodes.len()];
        kept[0] = true;
        let mut n = 0;
        for i in 0..self.nodes.len() {
            if kept[i] {
                new_number[i] = n;
                n += 1;
                let node = &self.nodes[i];
                if !node.is_leaf() {
                    kept[node.left as usize] = true;
                    kept[node.right as usize] = true;
                }
            }
        }
        let mut grown = Grown {
            tree: BoostedTree { nodes: Vec::with_capacity(n as usize), sets: self.sets },
            leaves: Vec::new(),
        };
        for (i, mut node) in self.nodes.into_iter().enumerate().filter(|&(i, _)| kept[i]) {
            if node.is_leaf() {
                grown.leaves.push((grown.tree.nodes.len(), self.ranges[i].clone()));
            } else {
                node.left = new_number[node.left as usize];
                node.right = new_number[node.right as usize];
            }
            grown.tree.nodes.push(node);
        }
        grown
    }
}
