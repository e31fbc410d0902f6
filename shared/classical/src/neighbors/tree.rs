//! Trees that find the nearest samples without looking at all: the kd-tree and the ball tree.

use ndarray::{Array1, Array2, ArrayView2, Axis, aview0};
use numerics::{Result, Scale, check, parallel};

use super::distance::{raised, squared, squared_radius, squared_to_box};
use super::found::{Collect, Nearest, Within};
use super::{Neighbors, WithinRadius, far_apart, without_itself};
use simd::widest;

/// Samples whose distances are computed side by side.
const LANES: usize = 16;

/// As many samples share a leaf where nothing else is asked for.
const LEAF_SIZE: usize = 32;

/// So many new samples are given to a thread at a time.
const QUERIES: usize = 32;

/// Below this many samples a tree is built by one thread.
const PARALLEL: usize = 1 << 13;

/// Finds the nearest of n known samples without computing all n distances, by boxes within boxes.
///
/// The samples are cut into two halves along the feature that spreads most, at the median; each half again, until a leaf
/// holds few. Every node keeps the box around its samples. A search goes to the nearer box first, and leaves out each box
/// that is farther away than what it has found.
///
/// The answers are those of comparing with every sample, bit for bit: nearest first, and of two samples equally far
/// the one with the smaller row number. Distances are Euclidean.
///
/// Cost: O(d · n log n) to build and O(n · d) memory; a search is O(d · log n) where d is small, and as d grows it visits nearly
/// all leaves, so that comparing with all is faster: beyond some 10 features, on data that fills all its dimensions.
///
/// ```
/// use classical::neighbors::KdTree;
/// use ndarray::array;
///
/// let tree = KdTree::new(&array![[0.0, 0.0], [1.0, 0.0], [5.0, 5.0]])?;
/// let found = tree.k_nearest(&array![[0.9, 0.0]], 2)?;
/// assert_eq!(found.rows, array![[1, 0]]);
/// let near = tree.within(&array![[0.0, 0.0]], 1.0)?;
/// assert_eq!(near.of(0), [0, 1]); // a distance of exactly the radius is within
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 18a (search). Source: Jon Bentley, *Multidimensional Binary Search Trees Used for Associative
/// Searching*, Communications of the ACM 18(9), 1975; the search by bounds is that of Jerome Friedman, Jon Bentley and
/// Raphael Finkel, *An Algorithm for Finding Best Matches in Logarithmic Expected Time*, ACM TOMS 3(3), 1977.
pub type KdTree = SearchTree<Boxes>;

/// As [`KdTree`], with a ball around the samples of a node instead of a box.
///
/// A ball is its center, the mean of the samples, and its radius. No sample in it can be nearer than the distance to the
/// center less the radius: one distance a node, whatever the number of features.
///
/// ```
/// use classical::neighbors::BallTree;
/// use ndarray::array;
///
/// let tree = BallTree::new(&array![[0.0, 0.0], [1.0, 0.0], [5.0, 5.0]])?;
/// assert_eq!(tree.k_nearest(&array![[4.0, 4.0]], 1)?.rows, array![[2]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 18a (search). Source: Stephen Omohundro, *Five Balltree Construction Algorithms*, ICSI Technical
/// Report TR-89-063, 1989.
pub type BallTree = SearchTree<Balls>;

/// A binary tree over samples, in flat arrays: [`KdTree`] and [`BallTree`] differ in what they keep of a node.
///
/// A node with m leaves is followed by the 2·m₁ − 1 nodes of its left half and then by those of its right half, so that no
/// node needs to keep where its halves are.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchTree<B> {
    n_features: usize,
    leaf_size: usize,
    /// The row numbers, leaf after leaf.
    rows: Vec<usize>,
    /// The samples, by groups of 16 of a leaf: 16 values of the first feature, 16 of the second, …
    tiles: Vec<f64>,
    bounds: B,
    /// The largest number in size.
    largest: f64,
}

/// What a node keeps of its samples, so that a search can leave it out.
pub trait Bounds: Sized + Send + Sync {
    /// The bounds of nodes, each given the range of its samples in `points`, which lie row after row.
    #[doc(hidden)]
    fn of_nodes(points: &[f64], n_features: usize, nodes: &[std::ops::Range<usize>]) -> Self;

    /// At most the squared distance of the query to every sample of the node.
    #[doc(hidden)]
    fn least_squared(&self, node: usize, query: &[f64]) -> f64;

    // The work of a tree, once for each kind of bounds: so it is compiled in this crate, and not by each program.

    #[doc(hidden)]
    fn tree_of(x: ArrayView2<'_, f64>, leaf_size: usize) -> Result<SearchTree<Self>>;

    #[doc(hidden)]
    fn samples_in(tree: &SearchTree<Self>) -> Array2<f64>;

    #[doc(hidden)]
    fn k_nearest_in(
        tree: &SearchTree<Self>,
        x: ArrayView2<'_, f64>,
        k: usize,
    ) -> Result<(Neighbors, Array1<usize>)>;

    #[doc(hidden)]
    fn others_in(tree: &SearchTree<Self>, k: usize) -> Result<Neighbors>;

    #[doc(hidden)]
    fn within_in(
        tree: &SearchTree<Self>,
        x: ArrayView2<'_, f64>,
        radius: f64,
    ) -> Result<WithinRadius>;

    #[doc(hidden)]
    fn append_in(tree: &SearchTree<Self>, point: &[f64], radius: f64, rows: &mut Vec<usize>);
}

macro_rules! compiled_here {
    () => {
        fn tree_of(x: ArrayView2<'_, f64>, leaf_size: usize) -> Result<SearchTree<Self>> {
            SearchTree::of(x, leaf_size)
        }

        fn samples_in(tree: &SearchTree<Self>) -> Array2<f64> {
            tree.samples_of()
        }

        fn k_nearest_in(
            tree: &SearchTree<Self>,
            x: ArrayView2<'_, f64>,
            k: usize,
        ) -> Result<(Neighbors, Array1<usize>)> {
            tree.k_nearest_of(x, k)
        }

        fn others_in(tree: &SearchTree<Self>, k: usize) -> Result<Neighbors> {
            tree.k_nearest_others_of(k)
        }

        fn within_in(
            tree: &SearchTree<Self>,
            x: ArrayView2<'_, f64>,
            radius: f64,
        ) -> Result<WithinRadius> {
            tree.within_of(x, radius)
        }

        fn append_in(tree: &SearchTree<Self>, point: &[f64], radius: f64, rows: &mut Vec<usize>) {
            tree.append_within(point, radius, rows);
        }
    };
}

/// A box around the samples of each node.
#[derive(Debug, Clone, PartialEq)]
pub struct Boxes {
    /// For each node the least value of each feature, then the largest of each.
    corners: Vec<f64>,
}

impl Bounds for Boxes {
    compiled_here!();

    fn of_nodes(points: &[f64], n_features: usize, nodes: &[std::ops::Range<usize>]) -> Self {
        let mut corners = vec![0.0; nodes.len() * 2 * n_features];
        let pieces = corners.chunks_mut(2 * n_features).zip(nodes).collect();
        parallel::map_pieces(pieces, |_, (corners, node)| {
            let (low, high) = corners.split_at_mut(n_features);
            let points = &points[node.start * n_features..node.end * n_features];
            extent(points.chunks_exact(n_features), low, high);
        });
        Boxes { corners }
    }

    #[inline(always)]
    fn least_squared(&self, node: usize, query: &[f64]) -> f64 {
        let d = query.len();
        let (low, high) = self.corners[node * 2 * d..][..2 * d].split_at(d);
        squared_to_box(query, low, high)
    }
}

/// The least and the largest value of each feature.
fn extent<'a>(points: impl Iterator<Item = &'a [f64]>, low: &mut [f64], high: &mut [f64]) {
    low.fill(f64::INFINITY);
    high.fill(f64::NEG_INFINITY);
    for point in points {
        for ((low, high), &value) in low.iter_mut().zip(high.iter_mut()).zip(point) {
            *low = low.min(value);
            *high = high.max(value);
        }
    }
}

/// A ball around the samples of each node.
#[derive(Debug, Clone, PartialEq)]
pub struct Balls {
    centers: Vec<f64>,
    radii: Vec<f64>,
}

impl Bounds for Balls {
    compiled_here!();

    fn of_nodes(points: &[f64], n_features: usize, nodes: &[std::ops::Range<usize>]) -> Self {
        let mut centers = vec![0.0; nodes.len() * n_features];
        let pieces = centers.chunks_mut(n_features).zip(nodes).collect();
        let radii = parallel::map_pieces(pieces, |_, (center, node)| {
            let points = &points[node.start * n_features..node.end * n_features];
            for point in points.chunks_exact(n_features) {
                center.iter_mut().zip(point).for_each(|(sum, value)| *sum += value);
            }
            center.iter_mut().for_each(|sum| *sum /= node.len() as f64);
            let farthest = points.chunks_exact(n_features).map(|p| squared(p, center));
            farthest.fold(0.0, f64::max).sqrt()
        });
        Balls { centers, radii }
    }

    /// The rounding of two distances is given away, so that no sample is lost to it.
    #[inline(always)]
    fn least_squared(&self, node: usize, query: &[f64]) -> f64 {
        let d = query.len();
        let lost = (d + 8) as f64 * f64::EPSILON;
        let to_center = squared(query, &self.centers[node * d..][..d]).sqrt();
        let gap = to_center * (1.0 - lost) - self.radii[node] * (1.0 + lost) - 1e-154;
        let least = gap.max(0.0);
        least * least * (1.0 - lost)
    }
}

/// A node on the way of a search.
#[derive(Clone, Copy)]
struct Place {
    node: usize,
    first_leaf: usize,
    n_leaves: usize,
}

impl Place {
    /// The two halves: the left one has as many leaves, or one more.
    #[inline(always)]
    fn halves(self) -> (Place, Place) {
        let Place { node, first_leaf, n_leaves } = self;
        let left = n_leaves.div_ceil(2);
        (
            Place { node: node + 1, first_leaf, n_leaves: left },
            Place {
                node: node + 2 * left,
                first_leaf: first_leaf + left,
                n_leaves: n_leaves - left,
            },
        )
    }
}

/// What a search needs room for, used again from one to the next.
#[derive(Default)]
struct Desk {
    later: Vec<(f64, Place)>,
    sample: Vec<f64>,
    n_distances: usize,
}

impl<B: Bounds> SearchTree<B> {
    /// A tree over the rows of `x`, with up to 32 samples a leaf.
    ///
    /// Shape: (n_samples, n_features). Errors: no rows or columns; a number that is not finite.
    pub fn new<'x>(x: impl Into<ArrayView2<'x, f64>>) -> Result<Self> {
        B::tree_of(x.into(), LEAF_SIZE)
    }

    /// A tree with up to `leaf_size` samples a leaf: the answers are the same, the work differs.
    ///
    /// Errors: those of [`new`](Self::new); `leaf_size` 0 or above 2¹⁶.
    pub fn with_leaf_size<'x>(x: impl Into<ArrayView2<'x, f64>>, leaf_size: usize) -> Result<Self> {
        B::tree_of(x.into(), leaf_size)
    }

    fn of(x: ArrayView2<'_, f64>, leaf_size: usize) -> Result<Self> {
        check::samples("x", &x)?;
        check::between("leaf_size", leaf_size, 1, ("the largest leaf", 1 << 16))?;
        let (n, d) = x.dim();
        let leaf_size = leaf_size.min(n);
        let width = leaf_size.next_multiple_of(LANES);
        let n_leaves = n.div_ceil(leaf_size);
        check::size("the samples of all leaves times n_features", &[n_leaves, width, d])?;
        let x = x.as_standard_layout();
        let points = x.as_slice().unwrap_or_default();
        let mut rows: Vec<usize> = (0..n).collect();
        cut(&mut rows, points, d, leaf_size);
        let ordered: Vec<f64> =
            rows.iter().flat_map(|&row| &points[row * d..][..d]).copied().collect();
        let mut nodes = Vec::with_capacity(2 * n_leaves);
        let mut to_do = vec![Place { node: 0, first_leaf: 0, n_leaves }];
        while let Some(place) = to_do.pop() {
            let end = (place.first_leaf + place.n_leaves) * leaf_size;
            nodes.push(place.first_leaf * leaf_size..end.min(n));
            if place.n_leaves > 1 {
                let (left, right) = place.halves();
                to_do.extend([right, left]);
            }
        }
        let bounds = B::of_nodes(&ordered, d, &nodes);
        // Where a leaf has no more samples, infinities: such a place is never near.
        let mut tiles = vec![f64::INFINITY; n_leaves * width * d];
        for (leaf, samples) in tiles.chunks_mut(width * d).zip(ordered.chunks(leaf_size * d)) {
            for (i, sample) in samples.chunks_exact(d).enumerate() {
                let tile = &mut leaf[i / LANES * LANES * d..][..LANES * d];
                for (j, &value) in sample.iter().enumerate() {
                    tile[j * LANES + i % LANES] = value;
                }
            }
        }
        let largest = points.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
        Ok(SearchTree { n_features: d, leaf_size, rows, tiles, bounds, largest })
    }

    /// How many samples the tree was built of.
    pub fn n_samples(&self) -> usize {
        self.rows.len()
    }

    /// How many features each has.
    pub fn n_features(&self) -> usize {
        self.n_features
    }

    /// The samples, as they were given. Shape: (n_samples, n_features). Cost: one copy.
    pub fn samples(&self) -> Array2<f64> {
        B::samples_in(self)
    }

    fn samples_of(&self) -> Array2<f64> {
        let mut x = Array2::zeros((self.n_samples(), self.n_features));
        for (place, &row) in self.rows.iter().enumerate() {
            let to = x.row_mut(row);
            to.into_iter().enumerate().for_each(|(j, to)| *to = self.value(place, j));
        }
        x
    }

    /// The row numbers in the order of the leaves: samples that lie near each other stand near each other.
    ///
    /// A caller that searches around every sample does it faster in this order, because much of the tree is still in the
    /// processor's cache.
    pub fn order(&self) -> &[usize] {
        &self.rows
    }

    /// Feature `j` of the sample at a place of the order.
    #[inline(always)]
    fn value(&self, place: usize, j: usize) -> f64 {
        let (leaf, i) = (place / self.leaf_size, place % self.leaf_size);
        let width = self.leaf_size.next_multiple_of(LANES);
        let tile = (leaf * width + i / LANES * LANES) * self.n_features;
        self.tiles[tile + j * LANES + i % LANES]
    }

    /// The k nearest known samples of each row of `x`, nearest first, with their Euclidean distances.
    ///
    /// Shape: (n_new, n_features) in, (n_new, k) out. Of two samples equally far, the one with the smaller row number comes
    /// first. Runs on all threads; each answer depends on its row alone. A distance beyond `f64` is infinite, and still
    /// in its place.
    ///
    /// Errors: k not from 1 to n_samples; another number of features; a number that is not finite.
    pub fn k_nearest<'x>(&self, x: impl Into<ArrayView2<'x, f64>>, k: usize) -> Result<Neighbors> {
        Ok(B::k_nearest_in(self, x.into(), k)?.0)
    }

    /// As [`k_nearest`](Self::k_nearest), and how many distances to samples were computed for each row of `x`: all of each
    /// leaf that was visited.
    ///
    /// For numbers whose squares leave `f64` all n_samples distances are computed. Distances as in `k_nearest`, so they
    /// may be infinite.
    pub fn k_nearest_counted<'x>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        k: usize,
    ) -> Result<(Neighbors, Array1<usize>)> {
        B::k_nearest_in(self, x.into(), k)
    }

    fn k_nearest_of(&self, x: ArrayView2<'_, f64>, k: usize) -> Result<(Neighbors, Array1<usize>)> {
        check::features("x", &x, self.n_features)?;
        check::between("k", k, 1, ("n_samples", self.n_samples()))?;
        check::size("n_new times k", &[x.nrows(), k])?;
        if self.leaves_f64(x) {
            let n_distances = Array1::from_elem(x.nrows(), self.n_samples());
            return Ok((far_apart(&self.samples(), x, k)?, n_distances));
        }
        let x = x.as_standard_layout();
        let (mut rows, mut distances) =
            (Array2::zeros((x.nrows(), k)), Array2::zeros((x.nrows(), k)));
        let pieces = rows
            .axis_chunks_iter_mut(Axis(0), QUERIES)
            .zip(distances.axis_chunks_iter_mut(Axis(0), QUERIES))
            .zip(x.axis_chunks_iter(Axis(0), QUERIES));
        let counts = parallel::map_pieces(pieces.collect(), |_, ((mut rows, mut distances), x)| {
            let (mut desk, mut nearest) = (Desk::default(), Nearest::new(k));
            let mut counts = Vec::with_capacity(x.nrows());
            for (i, query) in x.rows().into_iter().enumerate() {
                desk.n_distances = 0;
                let query = query.as_slice().unwrap_or_default();
                widest(
                    #[inline(always)]
                    || self.search(query, &mut nearest, &mut desk),
                );
                for (j, found) in nearest.drain().into_iter().enumerate() {
                    rows[[i, j]] = found.row;
                    distances[[i, j]] = found.squared.sqrt();
                }
                counts.push(desk.n_distances);
            }
            counts
        });
        Ok((Neighbors { rows, distances }, counts.into_iter().flatten().collect()))
    }

    /// The k nearest *other* samples of each sample of the tree, nearest first: row i of the result is about row i of `x`.
    ///
    /// A sample with the same numbers in another row is another sample. Order and distances as in
    /// [`k_nearest`](Self::k_nearest), so a distance may be infinite. Errors: k not from 1 to n_samples − 1.
    pub fn k_nearest_others(&self, k: usize) -> Result<Neighbors> {
        B::others_in(self, k)
    }

    fn k_nearest_others_of(&self, k: usize) -> Result<Neighbors> {
        check::between("k", k, 1, ("n_samples - 1", self.n_samples() - 1))?;
        // In the order of the leaves, so that one search finds in the cache what the one before it used.
        let x = self.samples().select(Axis(0), &self.rows);
        let found = self.k_nearest_of(x.view(), k + 1)?.0;
        Ok(without_itself(&found, self.rows.iter().copied()))
    }

    /// The known samples whose distance to each row of `x` is at most `radius`, in ascending order of their row numbers.
    ///
    /// Compared are the distances that `k_nearest` gives: a radius that is one of them holds its sample. Runs on all threads.
    ///
    /// Errors: a radius that is negative or not finite; another number of features; a number that is not finite.
    pub fn within<'x>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        radius: f64,
    ) -> Result<WithinRadius> {
        B::within_in(self, x.into(), radius)
    }

    fn within_of(&self, x: ArrayView2<'_, f64>, radius: f64) -> Result<WithinRadius> {
        check::features("x", &x, self.n_features)?;
        check::non_negative("radius", radius)?;
        let x = x.as_standard_layout();
        let all = x.as_slice().unwrap_or_default();
        let answers = parallel::map(x.nrows(), QUERIES, |range| {
            let (mut rows, mut ends) = (Vec::new(), Vec::with_capacity(range.len()));
            for query in all[range.start * self.n_features..range.end * self.n_features]
                .chunks_exact(self.n_features)
            {
                let start = rows.len();
                self.append_within(query, radius, &mut rows);
                rows[start..].sort_unstable();
                ends.push(rows.len());
            }
            (rows, ends)
        });
        Ok(WithinRadius::joined(answers))
    }

    /// Appends to `rows` the known samples whose distance to one point is at most `radius`, in the order of the leaves: the
    /// fast form of [`within`](Self::within), for a caller that searches again and again (on threads of its own).
    ///
    /// The order is the same on every machine. Errors: as `within`.
    pub fn within_one(&self, point: &[f64], radius: f64, rows: &mut Vec<usize>) -> Result<()> {
        check::same_length("features", ("point", point.len()), ("the tree", self.n_features))?;
        check::finite_slice("point", point)?;
        check::non_negative("radius", radius)?;
        B::append_in(self, point, radius, rows);
        Ok(())
    }

    fn append_within(&self, point: &[f64], radius: f64, rows: &mut Vec<usize>) {
        if let Ok(query) = ArrayView2::from_shape((1, point.len()), point)
            && self.leaves_f64(query)
            && let Ok(found) = WithinRadius::far_apart(&self.samples(), query, radius)
        {
            rows.extend(found.rows);
            return;
        }
        let mut within = Within { limit: squared_radius(radius), rows: std::mem::take(rows) };
        let mut desk = Desk::default();
        widest(
            #[inline(always)]
            || self.search(point, &mut within, &mut desk),
        );
        *rows = within.rows;
    }

    /// Whether squares of these numbers, or of the samples', may be beyond `f64`, or all be zero.
    fn leaves_f64(&self, x: ArrayView2<'_, f64>) -> bool {
        let largest = x.iter().fold(self.largest, |largest, value| largest.max(value.abs()));
        Scale::for_squares(&aview0(&largest)) != Scale::ONE
    }

    /// Goes to the nearer half first, and notes the other one for later.
    #[inline(always)]
    fn search(&self, query: &[f64], found: &mut impl Collect, desk: &mut Desk) {
        let n_leaves = self.rows.len().div_ceil(self.leaf_size);
        desk.later.clear();
        desk.later.push((0.0, Place { node: 0, first_leaf: 0, n_leaves }));
        while let Some((least, mut place)) = desk.later.pop() {
            if least > found.bound() {
                continue;
            }
            while place.n_leaves > 1 {
                let (left, right) = place.halves();
                let to_left = self.bounds.least_squared(left.node, query);
                let to_right = self.bounds.least_squared(right.node, query);
                let (nearer, farther) = if to_right < to_left {
                    ((to_right, right), (to_left, left))
                } else {
                    ((to_left, left), (to_right, right))
                };
                if farther.0 <= found.bound() {
                    desk.later.push(farther);
                }
                place = nearer.1;
                if nearer.0 > found.bound() {
                    break;
                }
            }
            if place.n_leaves == 1 {
                self.scan(place.first_leaf, query, found, desk);
            }
        }
    }

    /// Offers the samples of a leaf. Their squared distances are summed feature by feature, 16 samples at a time; where that
    /// is not the order of `numerics`, those near enough are computed again.
    #[inline(always)]
    fn scan(&self, leaf: usize, query: &[f64], found: &mut impl Collect, desk: &mut Desk) {
        let d = self.n_features;
        let width = self.leaf_size.next_multiple_of(LANES);
        let start = leaf * self.leaf_size;
        let n_here = self.leaf_size.min(self.rows.len() - start);
        desk.n_distances += n_here;
        let tiles = self.tiles[leaf * width * d..][..width * d].chunks_exact(LANES * d);
        for (t, tile) in tiles.enumerate() {
            let mut sums = [0.0; LANES];
            for (values, &q) in tile.as_chunks::<LANES>().0.iter().zip(query) {
                for l in 0..LANES {
                    let difference = q - values[l];
                    sums[l] += difference * difference;
                }
            }
            let limit = raised(found.bound(), d);
            if sums.iter().fold(false, |any, &sum| any | (sum <= limit)) {
                for l in 0..LANES.min(n_here.saturating_sub(t * LANES)) {
                    if sums[l] <= raised(found.bound(), d) {
                        let row = self.rows[start + t * LANES + l];
                        if d < 8 {
                            found.offer(sums[l], row);
                        } else {
                            desk.sample.clear();
                            desk.sample.extend(tile.iter().skip(l).step_by(LANES));
                            found.offer(squared(query, &desk.sample), row);
                        }
                    }
                }
            }
        }
    }
}

/// Orders the rows so that each leaf's stand together: halves at a multiple of the leaf size, along the widest feature.
fn cut(rows: &mut [usize], points: &[f64], d: usize, leaf_size: usize) {
    let n_leaves = rows.len().div_ceil(leaf_size);
    if n_leaves <= 1 {
        return;
    }
    let (mut low, mut high) = (vec![0.0; d], vec![0.0; d]);
    extent(rows.iter().map(|&row| &points[row * d..][..d]), &mut low, &mut high);
    let mut widest = 0;
    for j in 1..d {
        // Halves, because a difference of numbers at both ends of f64 is infinite.
        if high[j] / 2.0 - low[j] / 2.0 > high[widest] / 2.0 - low[widest] / 2.0 {
            widest = j;
        }
    }
    let middle = n_leaves.div_ceil(2) * leaf_size;
    let mut values: Vec<(f64, usize)> =
        rows.iter().map(|&row| (points[row * d + widest], row)).collect();
    values.select_nth_unstable_by(middle, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    rows.iter_mut().zip(values).for_each(|(row, value)| *row = value.1);
    let on_threads = rows.len() >= PARALLEL;
    let (left, right) = rows.split_at_mut(middle);
    if on_threads {
        parallel::map_pieces(vec![left, right], |_, half| cut(half, points, d, leaf_size));
    } else {
        cut(left, points, d, leaf_size);
        cut(right, points, d, leaf_size);
    }
}
