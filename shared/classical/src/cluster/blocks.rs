//! Points in blocks of eight, so that one vector holds the same coordinate of eight points.

use super::points::Points;

/// Points in a block.
pub(super) const B: usize = 8;

/// Points side by side: for each block of eight, the first coordinate of all eight, then the second, and so on.
#[derive(Clone)]
pub(super) struct Blocks {
    values: Vec<[f64; B]>,
    pub d: usize,
    /// Places, of which the last block's last may be empty: there all coordinates are infinite, so they are near to nothing.
    pub len: usize,
}

impl Blocks {
    pub(super) fn new(points: &Points) -> Self {
        let mut blocks = Blocks::empty(points.n, points.d);
        for i in 0..points.n {
            blocks.put(i, points.row(i));
        }
        blocks
    }

    fn empty(len: usize, d: usize) -> Self {
        Blocks { values: vec![[f64::INFINITY; B]; len.div_ceil(B) * d], d, len }
    }

    pub(super) fn put(&mut self, place: usize, point: &[f64]) {
        let first = place / B * self.d;
        for (to, v) in self.values[first..].iter_mut().zip(point) {
            to[place % B] = *v;
        }
    }

    /// The point that stood here is near to nothing from now on.
    pub(super) fn remove(&mut self, place: usize) {
        self.put(place, &vec![f64::INFINITY; self.d]);
    }

    pub(super) fn get(&self, place: usize, point: &mut [f64]) {
        let first = place / B * self.d;
        for (v, from) in point.iter_mut().zip(&self.values[first..]) {
            *v = from[place % B];
        }
    }

    /// The points at these places, in this order.
    pub(super) fn select(&self, places: &[usize]) -> Self {
        let mut chosen = Blocks::empty(places.len(), self.d);
        let mut point = vec![0.0; self.d];
        for (to, &from) in places.iter().enumerate() {
            self.get(from, &mut point);
            chosen.put(to, &point);
        }
        chosen
    }

    pub(super) fn n_blocks(&self) -> usize {
        self.len.div_ceil(B)
    }

    /// The values of several blocks at a time.
    #[inline(always)]
    pub(super) fn groups(&self, n_blocks: usize) -> std::slice::Chunks<'_, [f64; B]> {
        self.values.chunks(n_blocks * self.d)
    }

    /// The squared distances of a point to the eight of a block.
    #[inline(always)]
    pub(super) fn squared_distances(&self, block: usize, point: &[f64]) -> [f64; B] {
        squares_to(&self.values[block * self.d..][..self.d], point)
    }
}

/// The squared distances of a point to the eight whose coordinates these are.
#[inline(always)]
pub(super) fn squares_to(values: &[[f64; B]], point: &[f64]) -> [f64; B] {
    let mut sums = [0.0; B];
    for (values, p) in values.iter().zip(point) {
        for l in 0..B {
            let gap = values[l] - p;
            sums[l] += gap * gap;
        }
    }
    sums
}

/// The smallest of eight.
#[inline(always)]
pub(super) fn least<T: PartialOrd + Copy>(v: [T; B]) -> T {
    let four = [smaller(v[0], v[4]), smaller(v[1], v[5]), smaller(v[2], v[6]), smaller(v[3], v[7])];
    smaller(smaller(four[0], four[2]), smaller(four[1], four[3]))
}

#[inline(always)]
pub(super) fn smaller<T: PartialOrd>(a: T, b: T) -> T {
    if a < b { a } else { b }
}

#[inline(always)]
pub(super) fn larger<T: PartialOrd>(a: T, b: T) -> T {
    if a > b { a } else { b }
}
