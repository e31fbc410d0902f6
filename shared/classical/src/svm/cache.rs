//! Kernel rows, kept as long as there is room: the row used longest ago makes place for a new one.

use numerics::parallel;

use super::narrow::Narrow;
use super::points::Points;

/// A row is computed from a multiple of this on: a whole number of panels, wide or narrow.
const ALIGNED: usize = 32;
/// From so many products on, two threads compute a row sooner than one.
const WORTH_TWO_THREADS: usize = 300_000;

/// The points of a problem and the rows of their Gram matrix, each row known by the sample it belongs to.
pub(super) struct Rows {
    pub(super) points: Points,
    narrow: Option<Narrow>,
    /// What a stored `f32` is multiplied by to be a kernel: the power of two near the largest of the diagonal.
    pub(super) scale: f64,
    /// The row of each sample; empty where it is not kept.
    rows: Vec<Vec<f32>>,
    /// When it was last used; 0 where it is not kept.
    used: Vec<u64>,
    /// The samples whose rows are kept.
    held: Vec<usize>,
    /// So many numbers more have room.
    free: usize,
    clock: u64,
    pub(super) n_computed: usize,
}

impl Rows {
    pub(super) fn new(points: Points, narrow: Option<Narrow>, bytes: usize) -> Self {
        let largest = points.diagonal().iter().fold(0.0, |a: f64, &b| a.max(b.abs()));
        let scale = if largest > 0.0 { libm::exp2(libm::round(libm::log2(largest))) } else { 1.0 };
        let n = points.n;
        Rows {
            points,
            narrow,
            scale: if scale.is_finite() && scale > 0.0 { scale } else { 1.0 },
            rows: vec![Vec::new(); n],
            used: vec![0; n],
            held: Vec::new(),
            free: (bytes / 4).max(2 * n),
            clock: 0,
            n_computed: 0,
        }
    }

    /// The kernels of the point at `place`, known as `sample`, with the first `len` points. Give it back with `put`.
    pub(super) fn take(&mut self, sample: usize, place: usize, len: usize) -> Vec<f32> {
        let mut values = std::mem::take(&mut self.rows[sample]);
        self.free += values.len();
        self.clock += 1;
        if self.used[sample] == 0 {
            self.held.push(sample);
        }
        self.used[sample] = self.clock; // the newest: it stays in the list while it is out
        if values.len() < len {
            self.n_computed += 1;
            let start = values.len() / ALIGNED * ALIGNED;
            let room = self.make_room(len);
            if values.capacity() == 0 {
                values = room;
            }
            values.resize(len, 0.0);
            self.fill(place, start, &mut values[start..]);
        }
        values
    }

    pub(super) fn put(&mut self, sample: usize, values: Vec<f32>) {
        self.free = self.free.saturating_sub(values.len());
        self.rows[sample] = values;
    }

    /// Throws rows away until another one has room; the last one's memory is used again.
    fn make_room(&mut self, len: usize) -> Vec<f32> {
        let mut memory = Vec::new();
        // Two rows are out at a time, and are the newest: they are never thrown away.
        while self.free < 2 * len && self.held.len() > 2 {
            let oldest = (0..self.held.len()).min_by_key(|&i| self.used[self.held[i]]).unwrap_or(0);
            let sample = self.held.swap_remove(oldest);
            self.used[sample] = 0;
            memory = std::mem::take(&mut self.rows[sample]);
            self.free += memory.len();
        }
        memory.clear();
        memory
    }

    fn fill(&self, place: usize, start: usize, out: &mut [f32]) {
        let factor = 1.0 / self.scale;
        let fill = |start: usize, out: &mut [f32]| match &self.narrow {
            Some(narrow) => narrow.row(place, start, out),
            None => self.points.row(place, start, factor, out),
        };
        if out.len() * self.points.center().len() < WORTH_TWO_THREADS {
            return fill(start, out);
        }
        let half = (out.len() / 2).div_ceil(ALIGNED) * ALIGNED;
        parallel::map_pieces(out.chunks_mut(half).collect(), |i, piece| {
            fill(start + i * half, piece);
        });
    }

    /// Two points change places, in the points and in all rows.
    pub(super) fn swap(&mut self, pairs: &[(usize, usize)]) {
        for &(i, j) in pairs {
            self.points.swap(i, j);
            if let Some(narrow) = &mut self.narrow {
                narrow.swap(i, j);
            }
        }
        for &sample in &self.held {
            let row = &mut self.rows[sample];
            for &(i, j) in pairs {
                let (low, high) = (i.min(j), i.max(j));
                if high < row.len() {
                    row.swap(low, high);
                } else if low < row.len() {
                    self.free += row.len() - low;
                    row.truncate(low); // the rest is computed again when it is asked for
                }
            }
        }
    }
}
