//! The minimum spanning tree of all samples, by Prim's method, without a table of distances.

use super::blocks::{B, Blocks, larger, least, smaller, squares_to};
use super::points::Points;
use simd::Wide;

/// The samples in the order in which Prim's method reaches them from sample 0: pairs of one and the next, and the length of
/// the edge by which the next was reached.
///
/// Joined in the order of those lengths the pairs make the clusters of single linkage. With squared core distances a length
/// is the mutual reachability: the largest of the distance and of both core distances.
pub(super) fn spanning_path(points: &Points, core: Option<&[f64]>) -> Vec<(usize, usize, f64)> {
    let n = points.n;
    let mut waiting = Waiting {
        blocks: Blocks::new(points),
        names: (0..n as u32).collect(),
        core: in_blocks(core.map_or(vec![0.0; n], <[f64]>::to_vec)),
        reach: in_blocks(vec![f64::INFINITY; n]),
        n_left: n,
    };
    let mut path = Vec::with_capacity(n.saturating_sub(1));
    let (mut current, mut place) = (0, 0);
    while waiting.n_left > 1 {
        waiting.leave(place);
        let from = points.row(current);
        let own = core.map_or(0.0, |core| core[current]);
        let (next, square) = Reach { waiting: &mut waiting, from, own }.widest();
        place = next;
        let name = waiting.names[place] as usize;
        path.push((current, name, square.sqrt()));
        current = name;
    }
    path
}

fn in_blocks(mut values: Vec<f64>) -> Vec<[f64; B]> {
    values.resize(values.len().div_ceil(B) * B, f64::INFINITY);
    values.as_chunks::<B>().0.to_vec()
}

/// The samples that are not in the tree yet, and the shortest edge to each (squared). One that has left is infinitely far.
struct Waiting {
    blocks: Blocks,
    names: Vec<u32>,
    core: Vec<[f64; B]>,
    reach: Vec<[f64; B]>,
    n_left: usize,
}

impl Waiting {
    fn leave(&mut self, place: usize) {
        self.names[place] = u32::MAX;
        self.blocks.remove(place);
        self.core[place / B][place % B] = f64::INFINITY;
        self.reach[place / B][place % B] = f64::INFINITY;
        self.n_left -= 1;
        if 4 * self.n_left <= 3 * self.names.len() && self.names.len() > 8 * B {
            let kept: Vec<usize> =
                (0..self.names.len()).filter(|&place| self.names[place] != u32::MAX).collect();
            self.blocks = self.blocks.select(&kept);
            self.names = kept.iter().map(|&place| self.names[place]).collect();
            let chosen =
                |of: &[[f64; B]]| in_blocks(kept.iter().map(|i| of[i / B][i % B]).collect());
            self.core = chosen(&self.core);
            self.reach = chosen(&self.reach);
        }
    }
}

/// Blocks that are looked at before the smallest is compared.
const TOGETHER: usize = 8;

/// The new sample shortens the edges to those that wait: the nearest of them, of equally near ones the first.
struct Reach<'a> {
    waiting: &'a mut Waiting,
    from: &'a [f64],
    own: f64,
}

impl Wide for Reach<'_> {
    type Output = (usize, f64);

    #[inline(always)]
    fn run(self) -> (usize, f64) {
        // For few dimensions the loop over them is written out.
        match self.from.len() {
            1 => self.look::<1>(),
            2 => self.look::<2>(),
            3 => self.look::<3>(),
            _ => self.look::<0>(),
        }
    }
}

impl Reach<'_> {
    /// For `D` dimensions, or any number where `D` is 0.
    #[inline(always)]
    fn look<const D: usize>(self) -> (usize, f64) {
        let Reach { waiting: Waiting { blocks, core, reach, .. }, from, own } = self;
        let d = if D == 0 { from.len() } else { D };
        let mut best = (0, f64::INFINITY);
        let groups =
            blocks.groups(TOGETHER).zip(core.chunks(TOGETHER)).zip(reach.chunks_mut(TOGETHER));
        for (group, ((values, core), reach)) in groups.enumerate() {
            let mut lowest = [f64::INFINITY; B];
            for ((values, core), reach) in values.chunks_exact(d).zip(core).zip(reach.iter_mut()) {
                let squares = squares_to(values, &from[..d]);
                // By value and in three loops: so each of them becomes one wide operation.
                let (core, near) = (*core, *reach);
                let mut far = [0.0; B];
                for l in 0..B {
                    far[l] = larger(squares[l], larger(core[l], own));
                }
                for l in 0..B {
                    far[l] = smaller(far[l], near[l]);
                }
                *reach = far;
                for l in 0..B {
                    lowest[l] = smaller(far[l], lowest[l]);
                }
            }
            if least(lowest) < best.1 {
                for (block, reach) in reach.iter().enumerate() {
                    for l in 0..B {
                        if reach[l] < best.1 {
                            best = ((group * TOGETHER + block) * B + l, reach[l]);
                        }
                    }
                }
            }
        }
        best
    }
}
