//! What a split is judged by: counts of classes, or sums of numbers, on its two sides.

use ndarray::ArrayView1;
use numerics::Scale;

use super::Criterion;

/// Where a sorted column is cut, and how good that is: only the scores of one node can be compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Cut {
    pub score: f64,
    /// How many samples go left.
    pub n_left: usize,
}

/// A column of a node's samples, in order.
#[derive(Clone, Copy)]
pub(crate) struct Sorted<'a> {
    pub rows: &'a [u32],
    /// The rank of each row, where two can have the same.
    pub ranks: Option<&'a [u32]>,
    /// The smallest number of samples on each side, at least 1.
    pub least: usize,
}

impl Sorted<'_> {
    /// Whether the samples before place `i` can be told from those after.
    #[inline(always)]
    fn border(&self, i: usize) -> bool {
        self.ranks.is_none_or(|rank| rank[self.rows[i - 1] as usize] != rank[self.rows[i] as usize])
    }

    /// The places where a cut leaves enough samples on both sides.
    #[inline(always)]
    fn allowed(&self, n_left: usize) -> bool {
        n_left >= self.least && self.rows.len() - n_left >= self.least
    }
}

/// A column of a node's samples, in any order: those up to the threshold go left.
#[derive(Clone, Copy)]
pub(crate) struct Side<'a> {
    pub rows: &'a [u32],
    /// The number of each row.
    pub values: &'a [f64],
    pub threshold: f64,
}

/// The targets of all samples, and what is known of those in a node.
pub(crate) trait Targets: Sync + Sized {
    /// What is known of a node's targets: counts or sums.
    type Sums: Clone + Send;

    /// What is counted on the way along a column.
    type Scratch: Send;

    fn scratch(&self) -> Self::Scratch;

    /// The targets of these rows, in their order.
    fn select(&self, rows: &[u32]) -> Self;

    fn sums(&self, rows: &[u32]) -> Self::Sums;

    /// The sum of the samples' weights.
    fn weight(&self, sums: &Self::Sums) -> f64;

    fn impurity(&self, sums: &Self::Sums) -> f64;

    /// Whether all targets are the same.
    fn pure(&self, sums: &Self::Sums) -> bool;

    /// What the node would answer.
    fn value(&self, sums: &Self::Sums, value: &mut Vec<f64>);

    /// The best cut that is better than `floor`; of equally good ones the first.
    fn best(
        &self,
        sorted: Sorted<'_>,
        sums: &Self::Sums,
        floor: f64,
        scratch: &mut Self::Scratch,
    ) -> Option<Cut>;

    /// Prepares the scores of a node's cuts.
    fn enter(&self, _rows: &[u32], _scratch: &mut Self::Scratch) {}

    /// The score of one cut of the node that was entered, and how many samples go left.
    fn score(&self, side: Side<'_>, sums: &Self::Sums, scratch: &mut Self::Scratch)
    -> (f64, usize);
}

fn select<N: Copy>(of_all: &[N], rows: &[u32]) -> Vec<N> {
    rows.iter().map(|&row| of_all[row as usize]).collect()
}

/// Classes, with a weight for each sample.
pub(crate) struct Classes {
    pub class: Vec<u32>,
    pub weight: Option<Vec<f64>>,
    pub n_classes: usize,
    pub criterion: Criterion,
}

impl Classes {
    #[inline(always)]
    fn weight_of(&self, row: u32) -> f64 {
        self.weight.as_ref().map_or(1.0, |weight| weight[row as usize])
    }

    /// The impurity of some counts with this sum.
    fn impurity_of(&self, counts: &[f64], total: f64) -> f64 {
        let shares = counts.iter().map(|count| count / total);
        match self.criterion {
            Criterion::Gini => 1.0 - shares.map(|p| p * p).sum::<f64>(),
            Criterion::Entropy => {
                0.0 - shares.filter(|&p| p > 0.0).map(|p| p * libm::log2(p)).sum::<f64>()
            }
        }
    }

    /// n · log2 n, and 0 of nothing.
    fn n_log_n(n: f64) -> f64 {
        if n > 0.0 { n * libm::log2(n) } else { 0.0 }
    }
}

impl Targets for Classes {
    type Sums = (f64, Vec<f64>);
    type Scratch = Vec<f64>;

    fn scratch(&self) -> Vec<f64> {
        vec![0.0; self.n_classes]
    }

    fn select(&self, rows: &[u32]) -> Self {
        Classes {
            class: select(&self.class, rows),
            weight: self.weight.as_ref().map(|weight| select(weight, rows)),
            ..*self
        }
    }

    fn sums(&self, rows: &[u32]) -> (f64, Vec<f64>) {
        let mut counts = vec![0.0; self.n_classes];
        let mut total = 0.0;
        for &row in rows {
            let weight = self.weight_of(row);
            counts[self.class[row as usize] as usize] += weight;
            total += weight;
        }
        (total, counts)
    }

    fn weight(&self, sums: &Self::Sums) -> f64 {
        sums.0
    }

    fn impurity(&self, (total, counts): &Self::Sums) -> f64 {
        self.impurity_of(counts, *total)
    }

    fn pure(&self, (total, counts): &Self::Sums) -> bool {
        counts.iter().any(|count| count == total)
    }

    fn value(&self, (total, counts): &Self::Sums, value: &mut Vec<f64>) {
        value.extend(counts.iter().map(|count| count / total));
    }

    fn best(
        &self,
        sorted: Sorted<'_>,
        (total, counts): &Self::Sums,
        floor: f64,
        left: &mut Vec<f64>,
    ) -> Option<Cut> {
        left.fill(0.0);
        let (mut best, mut score_of_best) = (None, floor);
        let mut n_left = 0.0;
        // Gini: the sums of the squared counts. Entropy: those of n · log n.
        let gini = self.criterion == Criterion::Gini;
        let sum = |counts: &[f64]| -> f64 {
            if gini {
                counts.iter().map(|n| n * n).sum()
            } else {
                counts.iter().map(|&n| Self::n_log_n(n)).sum()
            }
        };
        let (mut sum_left, mut sum_right) = (0.0, sum(counts));
        for i in 1..sorted.rows.len() {
            let row = sorted.rows[i - 1];
            let (class, weight) = (self.class[row as usize] as usize, self.weight_of(row));
            let (l, r) = (left[class], counts[class] - left[class]);
            if gini {
                sum_left += weight * (2.0 * l + weight);
                sum_right -= weight * (2.0 * r - weight);
            } else {
                sum_left += Self::n_log_n(l + weight) - Self::n_log_n(l);
                sum_right += Self::n_log_n(r - weight) - Self::n_log_n(r);
            }
            left[class] += weight;
            n_left += weight;
            if !sorted.allowed(i) || !sorted.border(i) {
                continue;
            }
            let n_right = total - n_left;
            let score = if gini {
                (sum_left * n_right + sum_right * n_left) / (n_left * n_right)
            } else {
                sum_left - Self::n_log_n(n_left) + sum_right - Self::n_log_n(n_right)
            };
            if score > score_of_best {
                score_of_best = score;
                best = Some(Cut { score, n_left: i });
            }
        }
        best
    }

    fn score(
        &self,
        side: Side<'_>,
        (total, counts): &Self::Sums,
        left: &mut Vec<f64>,
    ) -> (f64, usize) {
        left.fill(0.0);
        let mut n_left = 0;
        for (&row, &value) in side.rows.iter().zip(side.values) {
            let goes_left = value <= side.threshold;
            let weight = if goes_left { self.weight_of(row) } else { 0.0 };
            left[self.class[row as usize] as usize] += weight;
            n_left += usize::from(goes_left);
        }
        let weight: f64 = left.iter().sum();
        let sides = left.iter().zip(counts).map(|(&l, &all)| (l, all - l));
        let score = if self.criterion == Criterion::Gini {
            let (sum_left, sum_right) =
                sides.fold((0.0, 0.0), |(left, right), (l, r)| (left + l * l, right + r * r));
            sum_left / weight + sum_right / (total - weight)
        } else {
            let sum = sides.fold(0.0, |sum, (l, r)| sum + Self::n_log_n(l) + Self::n_log_n(r));
            sum - Self::n_log_n(weight) - Self::n_log_n(total - weight)
        };
        (score, n_left)
    }
}

/// Two classes, and how often each sample counts: the Gini impurity of whole numbers, eight cuts at a time.
pub(crate) struct TwoClasses {
    /// Twice the count of each sample, plus its class.
    code: Vec<u8>,
}

/// How many cuts are scored together.
const CUTS: usize = 64;

impl TwoClasses {
    /// The most often that a sample may count.
    pub const MOST: u32 = 127;

    /// Samples with these classes, each counted once or as often as `count` says.
    pub(crate) fn new(class: &[u32], count: Option<&[u32]>) -> Self {
        let code = |(i, &class): (usize, &u32)| {
            (count.map_or(1, |count| count[i]).min(Self::MOST) << 1 | class & 1) as u8
        };
        TwoClasses { code: class.iter().enumerate().map(code).collect() }
    }
}

/// How many samples of the second class, and how many of both.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair {
    ones: u64,
    both: u64,
}

impl Pair {
    #[inline(always)]
    fn add(&mut self, code: u8) {
        let count = u64::from(code >> 1);
        self.both += count;
        self.ones += count * u64::from(code & 1);
    }
}

impl Targets for TwoClasses {
    type Sums = Pair;
    /// The counts of a node's samples, and those of the second class, side by side.
    type Scratch = [Vec<f64>; 2];

    fn scratch(&self) -> [Vec<f64>; 2] {
        [Vec::new(), Vec::new()]
    }

    fn select(&self, rows: &[u32]) -> Self {
        TwoClasses { code: select(&self.code, rows) }
    }

    fn sums(&self, rows: &[u32]) -> Pair {
        let mut sums = Pair { ones: 0, both: 0 };
        rows.iter().for_each(|&row| sums.add(self.code[row as usize]));
        sums
    }

    fn weight(&self, sums: &Pair) -> f64 {
        sums.both as f64
    }

    fn impurity(&self, sums: &Pair) -> f64 {
        let (p, q) = (self.share(sums, 0), self.share(sums, 1));
        1.0 - (p * p + q * q)
    }

    fn pure(&self, sums: &Pair) -> bool {
        sums.ones == 0 || sums.ones == sums.both
    }

    fn value(&self, sums: &Pair, value: &mut Vec<f64>) {
        value.extend([self.share(sums, 0), self.share(sums, 1)]);
    }

    /// The weighted impurity of two sides is a constant less `(W · l₁ − w · W₁)² / (w · (W − w))`, but for a factor, where w
    /// samples go left, l₁ of them of the second class, and W and W₁ are those of the node. All of it is whole numbers.
    fn best(
        &self,
        sorted: Sorted<'_>,
        sums: &Pair,
        floor: f64,
        _: &mut [Vec<f64>; 2],
    ) -> Option<Cut> {
        if sorted.rows.len() < 2 * CUTS {
            self.best_one_by_one(sorted, *sums, floor)
        } else {
            simd::widest(|| self.best_together(sorted, *sums, floor))
        }
    }

    fn enter(&self, rows: &[u32], [both, ones]: &mut [Vec<f64>; 2]) {
        both.clear();
        ones.clear();
        for &row in rows {
            let code = self.code[row as usize];
            let count = f64::from(code >> 1);
            both.push(count);
            ones.push(if code & 1 == 1 { count } else { 0.0 });
        }
    }

    fn score(&self, side: Side<'_>, sums: &Pair, counts: &mut [Vec<f64>; 2]) -> (f64, usize) {
        let [w, l, n_left] = simd::widest(|| left_sums(side, counts));
        let (both, ones) = (sums.both as f64, sums.ones as f64);
        let off = l * both - w * ones;
        (off * off / (w * (both - w)), n_left as usize)
    }
}

/// How many samples go left, with their counts and without: eight at a time, in whole numbers that have no rounding.
#[inline(always)]
fn left_sums(side: Side<'_>, [both, ones]: &[Vec<f64>; 2]) -> [f64; 3] {
    const N: usize = 8;
    let mut sums = [[0.0; N]; 3];
    let eights = side.values.as_chunks::<N>();
    for ((x, w), l) in eights.0.iter().zip(both.as_chunks::<N>().0).zip(ones.as_chunks::<N>().0) {
        for k in 0..N {
            let goes_left = x[k] <= side.threshold;
            sums[0][k] += if goes_left { w[k] } else { 0.0 };
            sums[1][k] += if goes_left { l[k] } else { 0.0 };
            sums[2][k] += if goes_left { 1.0 } else { 0.0 };
        }
    }
    let mut total = sums.map(|lanes| lanes.iter().sum::<f64>());
    let first = side.values.len() - eights.1.len();
    for (k, x) in eights.1.iter().enumerate() {
        if *x <= side.threshold {
            total[0] += both[first + k];
            total[1] += ones[first + k];
            total[2] += 1.0;
        }
    }
    total
}

impl TwoClasses {
    fn best_one_by_one(&self, sorted: Sorted<'_>, sums: Pair, floor: f64) -> Option<Cut> {
        let (both, ones) = (sums.both as f64, sums.ones as f64);
        let mut left = Pair { ones: 0, both: 0 };
        let (mut best, mut score_of_best) = (None, floor);
        for n_left in 1..=sorted.rows.len() - sorted.least {
            left.add(self.code[sorted.rows[n_left - 1] as usize]);
            if n_left < sorted.least || !sorted.border(n_left) {
                continue;
            }
            let (l, w) = (left.ones as f64, left.both as f64);
            let off = l * both - w * ones;
            let score = off * off / (w * (both - w));
            if score > score_of_best {
                score_of_best = score;
                best = Some(Cut { score, n_left });
            }
        }
        best
    }

    /// The same for many samples: counts first, then the scores of many cuts together, without a division where none of them
    /// is better.
    #[inline(always)]
    fn best_together(&self, sorted: Sorted<'_>, sums: Pair, floor: f64) -> Option<Cut> {
        let (both, ones) = (sums.both as f64, sums.ones as f64);
        let rows = sorted.rows;
        let (first, last) = (sorted.least, rows.len() - sorted.least); // how many may go left
        let mut left = Pair { ones: 0, both: 0 };
        rows[..first - 1].iter().for_each(|&row| left.add(self.code[row as usize]));
        let (mut best, mut score_of_best) = (None, floor);
        let mut n_left = first;
        while n_left <= last {
            let n_cuts = CUTS.min(last + 1 - n_left);
            let (mut left_both, mut left_ones) = ([0_i32; CUTS], [0_i32; CUTS]);
            for (j, &row) in rows[n_left - 1..n_left - 1 + n_cuts].iter().enumerate() {
                left.add(self.code[row as usize]);
                left_both[j] = left.both as i32;
                left_ones[j] = left.ones as i32;
            }
            if sorted.ranks.is_some() {
                for j in 0..n_cuts {
                    if !sorted.border(n_left + j) {
                        left_both[j] = 0; // 0/0, which is better than nothing
                        left_ones[j] = 0;
                    }
                }
            }
            // A hair lower, so that rounding hides no cut that is better.
            let floor = if score_of_best > 0.0 { score_of_best * (1.0 - 1e-15) } else { -1.0 };
            let mut any = false;
            for j in 0..CUTS {
                let (l, w) = (f64::from(left_ones[j]), f64::from(left_both[j]));
                let off = l * both - w * ones;
                any |= off * off > floor * (w * (both - w));
            }
            if any {
                for j in 0..n_cuts {
                    let (l, w) = (f64::from(left_ones[j]), f64::from(left_both[j]));
                    let off = l * both - w * ones;
                    let score = off * off / (w * (both - w));
                    if score > score_of_best {
                        score_of_best = score;
                        best = Some(Cut { score, n_left: n_left + j });
                    }
                }
            }
            n_left += n_cuts;
        }
        best
    }

    fn share(&self, sums: &Pair, class: usize) -> f64 {
        let count = if class == 1 { sums.ones } else { sums.both - sums.ones };
        count as f64 / sums.both as f64
    }
}

/// Numbers, with a weight for each sample.
pub(crate) struct Numbers {
    /// The targets, scaled so that their squares stay within `f64`, less their mean.
    y: Vec<f64>,
    /// The targets as they are.
    as_given: Vec<f64>,
    weight: Option<Vec<f64>>,
    mean: f64,
    scale: Scale,
}

impl Numbers {
    pub(crate) fn new(y: ArrayView1<'_, f64>, weight: Option<Vec<f64>>) -> Self {
        let scale = Scale::for_squares(&y);
        let as_given = y.to_vec();
        let mut y: Vec<f64> = y.iter().map(|&y| scale.down(y)).collect();
        let mean = y.iter().sum::<f64>() / y.len() as f64;
        y.iter_mut().for_each(|y| *y -= mean);
        Numbers { y, as_given, weight, mean, scale }
    }

    #[inline(always)]
    fn weight_of(&self, row: usize) -> f64 {
        self.weight.as_ref().map_or(1.0, |weight| weight[row])
    }
}

/// The sum of the weights, of the targets, and of the squares of how far they are from their mean.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moments {
    weight: f64,
    sum: f64,
    squares: f64,
    /// The one target, where all are the same.
    same: Option<f64>,
}

impl Targets for Numbers {
    type Sums = Moments;
    type Scratch = ();

    fn scratch(&self) {}

    fn select(&self, rows: &[u32]) -> Self {
        let weight = self.weight.as_ref().map(|weight| select(weight, rows));
        let (y, as_given) = (select(&self.y, rows), select(&self.as_given, rows));
        Numbers { y, as_given, weight, ..*self }
    }

    fn sums(&self, rows: &[u32]) -> Moments {
        let (mut weight, mut sum, mut squares) = (0.0, 0.0, 0.0);
        let first = rows.first().map_or(0.0, |&row| self.as_given[row as usize]);
        let mut pure = true;
        for &row in rows {
            let (w, y) = (self.weight_of(row as usize), self.y[row as usize]);
            weight += w;
            sum += w * y;
            pure &= self.as_given[row as usize] == first;
        }
        let mean = sum / weight;
        if !pure {
            for &row in rows {
                let off = self.y[row as usize] - mean;
                squares += self.weight_of(row as usize) * (off * off);
            }
        }
        Moments { weight, sum, squares, same: pure.then_some(first) }
    }

    fn weight(&self, sums: &Moments) -> f64 {
        sums.weight
    }

    fn impurity(&self, sums: &Moments) -> f64 {
        self.scale.up(self.scale.up(sums.squares / sums.weight))
    }

    fn pure(&self, sums: &Moments) -> bool {
        sums.same.is_some()
    }

    fn value(&self, sums: &Moments, value: &mut Vec<f64>) {
        let mean = self.mean + sums.sum / sums.weight;
        value.push(sums.same.unwrap_or_else(|| self.scale.up(mean)));
    }

    fn best(&self, sorted: Sorted<'_>, sums: &Moments, floor: f64, (): &mut ()) -> Option<Cut> {
        let (mut best, mut score_of_best) = (None, floor);
        let (mut n_left, mut sum_left) = (0.0, 0.0);
        for i in 1..sorted.rows.len() {
            let row = sorted.rows[i - 1] as usize;
            let weight = self.weight_of(row);
            n_left += weight;
            sum_left += weight * self.y[row];
            if !sorted.allowed(i) || !sorted.border(i) {
                continue;
            }
            let (n_right, sum_right) = (sums.weight - n_left, sums.sum - sum_left);
            let score = (sum_left * sum_left * n_right + sum_right * sum_right * n_left)
                / (n_left * n_right);
            if score > score_of_best {
                score_of_best = score;
                best = Some(Cut { score, n_left: i });
            }
        }
        best
    }
    fn score(&self, side: Side<'_>, sums: &Moments, (): &mut ()) -> (f64, usize) {
        let (mut weight, mut sum, mut n_left) = (0.0, 0.0, 0);
        for (&row, &value) in side.rows.iter().zip(side.values) {
            let goes_left = value <= side.threshold;
            let w = if goes_left { self.weight_of(row as usize) } else { 0.0 };
            weight += w;
            sum += w * self.y[row as usize];
            n_left += usize::from(goes_left);
        }
        let rest = sums.sum - sum;
        (sum * sum / weight + rest * rest / (sums.weight - weight), n_left)
    }
}
