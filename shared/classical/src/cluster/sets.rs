//! Union–find: sets that are joined, and asked which set an element is in.

/// Each element points to another of its set, and in the end to the set's root.
pub(super) struct Sets {
    above: Vec<u32>,
}

impl Sets {
    /// `n` sets of one element each; n below 2³².
    pub(super) fn new(n: usize) -> Self {
        Sets { above: (0..n as u32).collect() }
    }

    /// The root of the set that has `i`. On the way every second element is pointed nearer to it.
    #[inline]
    pub(super) fn find(&mut self, i: usize) -> usize {
        let mut i = i as u32;
        while self.above[i as usize] != i {
            let above = self.above[i as usize];
            self.above[i as usize] = self.above[above as usize];
            i = above;
        }
        i as usize
    }

    /// Makes one set of the two that have `a` and `b`: its root, the smaller of the two roots.
    pub(super) fn join(&mut self, a: usize, b: usize) -> usize {
        let (a, b) = (self.find(a), self.find(b));
        let root = a.min(b);
        self.above[a.max(b)] = root as u32;
        root
    }
}
