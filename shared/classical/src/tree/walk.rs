//! Down a tree, eight samples at a time.

use ndarray::{ArrayView2, Axis};

use super::flat::LEAF;

/// How many samples go down together: while one waits for memory, the others go on.
const TOGETHER: usize = 8;

/// How many rows are copied into a block, if they do not lie in memory row after row.
const BLOCK: usize = 1024;

/// The nodes as the walk needs them: two children side by side, so that a step is an addition.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Walk {
    steps: Vec<Step>,
    node: Vec<u32>,
    depth: usize,
}

/// One question. A leaf asks for feature 0 and a threshold above all numbers, and leads to itself.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Step {
    threshold: f64,
    feature: u32,
    left: u32,
}

impl Walk {
    /// Numbers the nodes of a tree level by level: the children of each side by side.
    pub(crate) fn new(
        feature: &[usize],
        threshold: &[f64],
        left: &[usize],
        right: &[usize],
    ) -> Self {
        let mut node = Vec::with_capacity(feature.len());
        node.push(0_u32);
        let mut steps = Vec::with_capacity(feature.len());
        let (mut at, mut depth, mut end_of_level) = (0, 0, 1);
        while at < node.len() {
            if at == end_of_level {
                depth += 1;
                end_of_level = node.len();
            }
            let i = node[at] as usize;
            if feature[i] == LEAF {
                steps.push(Step { threshold: f64::INFINITY, feature: 0, left: at as u32 });
            } else {
                let left_at = node.len() as u32;
                steps.push(Step {
                    threshold: threshold[i],
                    feature: feature[i] as u32,
                    left: left_at,
                });
                node.push(left[i] as u32);
                node.push(right[i] as u32);
            }
            at += 1;
        }
        Walk { steps, node, depth }
    }

    /// The leaf of each row, in order: `rows` holds them one after the other.
    #[inline]
    pub(crate) fn leaves(&self, rows: &Rows<'_>, take: &mut impl FnMut(usize)) {
        let d = rows.n_features;
        let mut eights = rows.numbers.chunks_exact(TOGETHER * d);
        for eight in &mut eights {
            let row: [&[f64]; TOGETHER] = std::array::from_fn(|k| &eight[k * d..(k + 1) * d]);
            let mut at = [0; TOGETHER];
            for _ in 0..self.depth {
                let next = std::array::from_fn(|k| self.step(at[k], row[k]));
                if next == at {
                    break; // all are in a leaf
                }
                at = next;
            }
            at.iter().for_each(|&at| take(self.node[at as usize] as usize));
        }
        for row in eights.remainder().chunks_exact(d) {
            let at = (0..self.depth).fold(0, |at, _| self.step(at, row));
            take(self.node[at as usize] as usize);
        }
    }

    #[inline(always)]
    fn step(&self, at: u32, row: &[f64]) -> u32 {
        let step = self.steps[at as usize];
        step.left + u32::from(row[step.feature as usize] > step.threshold)
    }
}

/// Some samples, one after the other.
pub(crate) struct Rows<'a> {
    pub numbers: &'a [f64],
    pub n_features: usize,
}

/// Gives the rows of `x` in blocks that lie in memory one after the other.
pub(crate) fn for_each_block(x: ArrayView2<'_, f64>, work: &mut dyn FnMut(&Rows<'_>)) {
    let n_features = x.ncols();
    let mut copy = Vec::new();
    for block in x.axis_chunks_iter(Axis(0), BLOCK) {
        match block.as_slice() {
            Some(numbers) => work(&Rows { numbers, n_features }),
            None => {
                copy.clear();
                copy.extend(block.iter());
                work(&Rows { numbers: &copy, n_features });
            }
        }
    }
}
