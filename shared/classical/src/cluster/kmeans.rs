//! k-means: Lloyd's steps with the samples that cannot have changed their center left out (Hamerly).

use std::ops::Range;

use ndarray::{Array1, Array2, ArrayView2};
use numerics::estimator::{Predict, Transform};
use numerics::{Result, Rng, Scale, check, linalg, parallel};

use super::nearest::{Answer, Centers, Narrow, Search};
use super::points::{CHUNK, Points, add, squared_distance, subtract};
use super::seeding;
use simd::Wide;

/// How k-means finds the nearest center of each sample. The answers are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Steps {
    /// All distances in each step: n · k of them.
    Lloyd,
    /// Only where two bounds leave it open: after the first steps that is a small share.
    #[default]
    Hamerly,
}

/// k-means puts k centers where the samples are, so that the sum of the squared distances to the nearest one is small.
///
/// Two steps in turn: every sample goes to its nearest center, every center goes to the mean of its samples. Neither can
/// make the sum, the *inertia*, larger, so it ends; where it ends depends on the start. [`fit`](KMeans::fit) chooses starts
/// by k-means++ and keeps the best of `n_init`; [`fit_from`](KMeans::fit_from) starts from centers of yours.
///
/// `inertia = Σ |x_i − c(x_i)|²`, in the squared unit of the features: they must be of one unit, so standardize first.
///
/// Ends when no sample changes its center, or when the centers' squared moves add up to no more than `tol` times the mean
/// variance of the features, or after `max_iter` steps. A center that loses all its samples goes to the sample that is
/// farthest from its own center (of several, in the order of distance).
///
/// Ties: a sample as near to two centers goes to the smaller number. The same bits for any number of threads.
///
/// Cost: O(n_samples · k · n_features) a step with [`Steps::Lloyd`]; with [`Steps::Hamerly`] O(n_samples) and the samples
/// that its bounds leave open.
///
/// ```
/// use classical::cluster::KMeans;
/// use ndarray::array;
///
/// let x = array![[0.0], [1.0], [10.0], [11.0]];
/// let model = KMeans { n_clusters: 2, ..KMeans::default() }.fit_from(&x, &array![[0.0], [1.0]])?;
/// assert_eq!(model.labels(), &array![0, 0, 1, 1]);
/// assert_eq!(model.centers(), &array![[0.5], [10.5]]);
/// assert_eq!(model.inertia(), 1.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 22a (k-means). The same as scikit-learn's `KMeans(init=centers, n_init=1)`. Sources: Stuart Lloyd,
/// *Least Squares Quantization in PCM*, IEEE Transactions on Information Theory 28(2), 1982; Greg Hamerly, *Making k-means
/// Even Faster*, SIAM International Conference on Data Mining, 2010; David Arthur and Sergei Vassilvitskii, *k-means++: The
/// Advantages of Careful Seeding*, SODA 2007.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KMeans {
    /// How many clusters.
    pub n_clusters: usize,
    /// How many starts; the one with the smallest inertia counts.
    pub n_init: usize,
    /// The most steps of one start.
    pub max_iter: usize,
    /// How little the centers must move to end, as a share of the mean variance; 0 goes on until no sample changes.
    pub tol: f64,
    /// How the nearest centers are found.
    pub steps: Steps,
}

impl Default for KMeans {
    /// Eight clusters, one start, at most 300 steps, a tolerance of 10⁻⁴: scikit-learn's numbers.
    fn default() -> Self {
        KMeans { n_clusters: 8, n_init: 1, max_iter: 300, tol: 1e-4, steps: Steps::default() }
    }
}

/// Where the centers ended, and what came with it.
#[derive(Debug, Clone, PartialEq)]
pub struct KMeansModel {
    pub(super) centers: Array2<f64>,
    pub(super) labels: Array1<usize>,
    pub(super) inertia: f64,
    pub(super) n_iter: usize,
    pub(super) n_distances: usize,
}

impl KMeansModel {
    /// The centers. Shape: (k, n_features).
    pub fn centers(&self) -> &Array2<f64> {
        &self.centers
    }

    /// The cluster of each sample of the fit: a row number of the centers.
    pub fn labels(&self) -> &Array1<usize> {
        &self.labels
    }

    /// The sum of the squared distances of the samples to their centers. Infinite where it leaves `f64`.
    pub fn inertia(&self) -> f64 {
        self.inertia
    }

    /// How many steps the best start took.
    pub fn n_iter(&self) -> usize {
        self.n_iter
    }

    /// How many distances between a sample and a center the best start computed.
    pub fn n_distances(&self) -> usize {
        self.n_distances
    }
}

impl KMeans {
    /// Learns from samples, with starts drawn by k-means++.
    ///
    /// Errors: those of [`FitUnsupervised::fit`](numerics::estimator::FitUnsupervised::fit); `n_clusters` not from 1 to
    /// n_samples; `n_init` or `max_iter` of 0; a negative `tol`. Cost: `n_init` times that of
    /// [`fit_from`](Self::fit_from), and n_samples · k · (2 + ln k) distances for each start.
    pub fn fit<'x>(&self, x: impl Into<ArrayView2<'x, f64>>, rng: &mut Rng) -> Result<KMeansModel> {
        self.fit_view(x.into(), rng)
    }

    /// [`fit`](Self::fit), given the view.
    pub fn fit_view(&self, x: ArrayView2<'_, f64>, rng: &mut Rng) -> Result<KMeansModel> {
        check::samples("x", &x)?;
        self.check(x.nrows())?;
        check::at_least("n_init", self.n_init, 1)?;
        let points = Points::new(x);
        let mut best: Option<KMeansModel> = None;
        for _ in 0..self.n_init {
            let seeds = seeding::plus_plus(&points, self.n_clusters, rng);
            let mut centers = Vec::with_capacity(seeds.len() * points.d);
            seeds.iter().for_each(|&i| centers.extend_from_slice(points.row(i)));
            let model = Run::new(&points, centers, self).go();
            best = match best {
                Some(best) if best.inertia <= model.inertia => Some(best),
                _ => Some(model),
            };
        }
        // There is at least one start.
        best.ok_or_else(|| numerics::Error::invalid("n_init", 0, "at least 1"))
    }

    /// Learns from samples, from the given centers on: one start, whatever `n_init`.
    ///
    /// Shapes: `x` (n_samples, n_features), `centers` (n_clusters, n_features).
    ///
    /// Errors: those of [`fit`](Self::fit); centers that are not finite, or not as many as `n_clusters`.
    pub fn fit_from<'a, 'b>(
        &self,
        x: impl Into<ArrayView2<'a, f64>>,
        centers: impl Into<ArrayView2<'b, f64>>,
    ) -> Result<KMeansModel> {
        self.fit_from_view(x.into(), centers.into())
    }

    /// [`fit_from`](Self::fit_from), given the views.
    pub fn fit_from_view(
        &self,
        x: ArrayView2<'_, f64>,
        centers: ArrayView2<'_, f64>,
    ) -> Result<KMeansModel> {
        check::samples("x", &x)?;
        self.check(x.nrows())?;
        check::features("centers", &centers, x.ncols())?;
        let n_clusters = ("n_clusters", self.n_clusters);
        check::same_length("clusters", ("centers", centers.nrows()), n_clusters)?;
        let scale = common_scale(&x, &centers);
        let points = Points::with_scale(x, scale);
        let start = Points::with_scale(centers, scale).x;
        Ok(Run::new(&points, start, self).go())
    }

    fn check(&self, n_samples: usize) -> Result<()> {
        check::between("n_clusters", self.n_clusters, 1, ("n_samples", n_samples))?;
        check::at_least("max_iter", self.max_iter, 1)?;
        check::non_negative("tol", self.tol)
    }
}

/// The power of two by which both tables are divided.
pub(super) fn common_scale(x: &ArrayView2<'_, f64>, centers: &ArrayView2<'_, f64>) -> Scale {
    let largest = x.iter().chain(centers).fold(0.0, |largest: f64, v| largest.max(v.abs()));
    Scale::for_squares(&ndarray::aview0(&largest))
}

/// Rows of one piece: where they belong, and the bounds on the distances to the own and to the second nearest center.
struct Piece<'a> {
    first: usize,
    labels: &'a mut [u32],
    uppers: &'a mut [f32],
    lowers: &'a mut [f32],
}

/// What the assignment of one piece gives.
struct Changes {
    n_changed: usize,
    n_open: usize,
    /// What each cluster's sum gained.
    sums: Vec<f64>,
    counts: Vec<i64>,
}

/// One start, on its way.
struct Run<'a> {
    points: &'a Points,
    narrow: Narrow,
    how: &'a KMeans,
    k: usize,
    centers: Vec<f64>,
    labels: Vec<u32>,
    uppers: Vec<f32>,
    lowers: Vec<f32>,
    sums: Vec<f64>,
    counts: Vec<i64>,
    n_distances: usize,
}

impl<'a> Run<'a> {
    fn new(points: &'a Points, centers: Vec<f64>, how: &'a KMeans) -> Self {
        let (n, k) = (points.n, how.n_clusters);
        Run {
            narrow: Narrow::new(points, &centers),
            sums: vec![0.0; centers.len()],
            counts: vec![0; k],
            labels: vec![u32::MAX; n],
            uppers: vec![f32::INFINITY; n],
            lowers: vec![0.0; n],
            n_distances: 0,
            points,
            how,
            k,
            centers,
        }
    }

    fn go(mut self) -> KMeansModel {
        let enough = self.how.tol * self.mean_variance();
        let mut moves = vec![f32::INFINITY; self.k];
        let mut n_iter = 0;
        let mut settled = false;
        while n_iter < self.how.max_iter && !settled {
            n_iter += 1;
            let n_changed = self.assign(&moves);
            let shifts = self.update();
            settled = n_changed == 0;
            if !settled && shifts.iter().sum::<f64>() <= enough {
                moves = self.shorter(&shifts);
                break;
            }
            moves = self.shorter(&shifts);
        }
        if !settled {
            self.assign(&moves);
        }
        let inertia = self.inertia();
        let scale = self.points.scale;
        let up = |v: &f64| scale.up(*v);
        KMeansModel {
            centers: Array2::from_shape_fn((self.k, self.points.d), |(c, j)| {
                up(&self.centers[c * self.points.d + j])
            }),
            labels: self.labels.iter().map(|&label| label as usize).collect(),
            inertia: scale.up(scale.up(inertia)),
            n_iter,
            n_distances: self.n_distances,
        }
    }

    /// The mean over the features of their variances.
    fn mean_variance(&self) -> f64 {
        let means = self.points.means();
        let squares = parallel::fold(
            self.points.n,
            CHUNK,
            |rows| rows.fold(0.0, |sum, i| sum + squared_distance(self.points.row(i), &means)),
            |a, b| a + b,
        );
        squares.unwrap_or(0.0) / (self.points.n * self.points.d) as f64
    }

    /// How far the centers moved, rounded up, in the units of the bounds.
    fn shorter(&self, shifts: &[f64]) -> Vec<f32> {
        shifts.iter().map(|shift| self.narrow.shorter(shift.sqrt()) * 1.000_001).collect()
    }

    /// Every sample goes to its nearest center: how many changed theirs.
    fn assign(&mut self, moves: &[f32]) -> usize {
        let packed = self.narrow.centers(&self.centers, self.k);
        let safe = match self.how.steps {
            Steps::Lloyd => vec![-1.0; self.k],
            Steps::Hamerly => self.half_gaps(),
        };
        let steps = self.how.steps;
        let search = Search {
            points: self.points,
            narrow: &self.narrow,
            centers: &self.centers,
            packed: &packed,
        };
        let pieces = self.labels.chunks_mut(CHUNK).zip(self.uppers.chunks_mut(CHUNK));
        let pieces = pieces.zip(self.lowers.chunks_mut(CHUNK)).enumerate();
        let pieces = pieces.map(|(i, ((labels, uppers), lowers))| Piece {
            first: i * CHUNK,
            labels,
            uppers,
            lowers,
        });
        let drops = drops(moves);
        let changes = parallel::map_pieces(pieces.collect(), |_, piece| {
            Assign { piece, search: &search, moves, drops: &drops, safe: &safe, steps }.widest()
        });
        let mut n_changed = 0;
        for piece in changes {
            n_changed += piece.n_changed;
            self.n_distances += piece.n_open * self.k;
            add(&mut self.sums, &piece.sums);
            self.counts.iter_mut().zip(&piece.counts).for_each(|(count, more)| *count += more);
        }
        n_changed
    }

    /// Half the distance of each center to the nearest other one: a sample that is nearer than that is its own.
    fn half_gaps(&mut self) -> Vec<f32> {
        let (d, k) = (self.points.d, self.k);
        let mut gaps = vec![f64::INFINITY; k];
        for a in 0..k {
            for b in 0..a {
                let (from, to) = (&self.centers[a * d..][..d], &self.centers[b * d..][..d]);
                let gap = squared_distance(from, to);
                gaps[a] = gaps[a].min(gap);
                gaps[b] = gaps[b].min(gap);
            }
        }
        gaps.iter().map(|gap| self.narrow.shorter(gap.sqrt() / 2.0) * 0.999_999).collect()
    }

    /// Every center goes to the mean of its samples: the squared distances of the moves.
    fn update(&mut self) -> Vec<f64> {
        let (d, k) = (self.points.d, self.k);
        let (mut sums, mut counts) = (self.sums.clone(), self.counts.clone());
        if counts.contains(&0) {
            self.fill_empty(&mut sums, &mut counts);
        }
        let mut shifts = vec![0.0; k];
        for c in 0..k {
            if counts[c] > 0 {
                let mean: Vec<f64> =
                    sums[c * d..][..d].iter().map(|sum| sum / counts[c] as f64).collect();
                let center = &mut self.centers[c * d..][..d];
                shifts[c] = squared_distance(center, &mean);
                center.copy_from_slice(&mean);
            }
        }
        shifts
    }

    /// Gives each center without samples the sample that is farthest from its own center, the farthest first.
    fn fill_empty(&self, sums: &mut [f64], counts: &mut [i64]) {
        let d = self.points.d;
        let distances = self.distances();
        let mut far: Vec<usize> = (0..self.points.n).collect();
        far.sort_by(|a, b| distances[*b].total_cmp(&distances[*a]));
        let mut far = far.into_iter();
        for empty in 0..self.k {
            if counts[empty] > 0 {
                continue;
            }
            let Some(i) = far.find(|i| counts[self.labels[*i] as usize] > 1) else { break };
            let from = self.labels[i] as usize;
            subtract(&mut sums[from * d..][..d], self.points.row(i));
            counts[from] -= 1;
            sums[empty * d..][..d].copy_from_slice(self.points.row(i));
            counts[empty] = 1;
        }
    }

    /// The squared distance of each sample to its center.
    fn distances(&self) -> Vec<f64> {
        let chunks = parallel::map(self.points.n, CHUNK, |rows| {
            ToOwn { rows, labels: &self.labels, points: self.points, centers: &self.centers }
                .widest()
        });
        chunks.concat()
    }

    fn inertia(&self) -> f64 {
        numerics::sum::sum(&self.distances())
    }
}

/// The squared distances of some rows to their centers, for wide vectors.
struct ToOwn<'a> {
    rows: Range<usize>,
    labels: &'a [u32],
    points: &'a Points,
    centers: &'a [f64],
}

impl Wide for ToOwn<'_> {
    type Output = Vec<f64>;

    #[inline(always)]
    fn run(self) -> Vec<f64> {
        let d = self.points.d;
        let mut distances = Vec::with_capacity(self.rows.len());
        for i in self.rows {
            let center = &self.centers[self.labels[i] as usize * d..][..d];
            distances.push(squared_distance(self.points.row(i), center));
        }
        distances
    }
}

/// How much the distance to another center can have shrunk, for samples of each center: the largest move of the others.
fn drops(moves: &[f32]) -> Vec<f32> {
    let (mut first, mut second, mut whose) = (0.0, 0.0, usize::MAX);
    for (c, &moved) in moves.iter().enumerate() {
        if moved > first {
            (first, second, whose) = (moved, first, c);
        } else if moved > second {
            second = moved;
        }
    }
    (0..moves.len()).map(|c| if c == whose { second } else { first }).collect()
}

/// The assignment of one piece, for wide vectors.
struct Assign<'a> {
    piece: Piece<'a>,
    search: &'a Search<'a>,
    moves: &'a [f32],
    drops: &'a [f32],
    safe: &'a [f32],
    steps: Steps,
}

impl Wide for Assign<'_> {
    type Output = Changes;

    #[inline(always)]
    fn run(self) -> Changes {
        let Assign { piece, search, moves, drops, safe, steps } = self;
        let (d, k) = (search.points.d, moves.len());
        let mut open = Vec::with_capacity(piece.labels.len());
        for i in 0..piece.labels.len() {
            let label = piece.labels[i] as usize;
            if label < k && steps == Steps::Hamerly {
                // Rounded outwards, so that they stay bounds.
                let upper = (piece.uppers[i] + moves[label]) * 1.000_000_3;
                let lower = piece.lowers[i] * 0.999_999_7 - drops[label] * 1.000_000_3;
                (piece.uppers[i], piece.lowers[i]) = (upper, lower);
                if upper < lower || upper < safe[label] {
                    continue;
                }
            }
            open.push((piece.first + i) as u32);
        }
        let n_open = open.len();
        let mut changes =
            Changes { n_changed: 0, n_open, sums: vec![0.0; k * d], counts: vec![0; k] };
        search.each(&open, |i, Answer { center, upper, lower }| {
            let at = i as usize - piece.first;
            (piece.uppers[at], piece.lowers[at]) = (upper, lower);
            let old = std::mem::replace(&mut piece.labels[at], center) as usize;
            if old == center as usize {
                return;
            }
            let row = search.points.row(i as usize);
            changes.n_changed += 1;
            if old < k {
                subtract(&mut changes.sums[old * d..][..d], row);
                changes.counts[old] -= 1;
            }
            add(&mut changes.sums[center as usize * d..][..d], row);
            changes.counts[center as usize] += 1;
        });
        changes
    }
}

impl Predict for KMeansModel {
    type Target = usize;

    /// The nearest center of each row; of equally near ones the first. Cost: O(n_samples · k · n_features).
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        check::features("x", &x, self.centers.ncols())?;
        if x.nrows() == 0 {
            return Ok(Array1::zeros(0));
        }
        let scale = common_scale(&x, &self.centers.view());
        let points = Points::with_scale(x, scale);
        let centers = Points::with_scale(self.centers.view(), scale).x;
        Ok(nearest_centers(&points, &centers))
    }
}

/// The nearest center of each sample.
pub(super) fn nearest_centers(points: &Points, centers: &[f64]) -> Array1<usize> {
    let narrow = Narrow::new(points, centers);
    let packed: Centers = narrow.centers(centers, centers.len() / points.d);
    let search = Search { points, narrow: &narrow, centers, packed: &packed };
    let labels = parallel::map(points.n, CHUNK, |rows| {
        let rows: Vec<u32> = rows.map(|i| i as u32).collect();
        let mut labels = Vec::with_capacity(rows.len());
        search.each(&rows, |_, answer| labels.push(answer.center as usize));
        labels
    });
    Array1::from(labels.concat())
}

impl Transform for KMeansModel {
    /// The distance of each row to each center. Shape: (n_samples, k). Beyond the largest `f64` it is infinite.
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.centers.ncols())?;
        let scale = common_scale(&x, &self.centers.view());
        let down = |x: ArrayView2<'_, f64>| x.mapv(|v| scale.down(v));
        let squares = linalg::pairwise_squared_distances(&down(x), &down(self.centers.view()))?;
        Ok(squares.mapv(|square| scale.up(square.sqrt())))
    }
}

#[cfg(feature = "serde")]
learning::stored::stored! {
    KMeansModel as KMeansModel {
        centers: Array2<f64>, labels: Array1<usize>, inertia: f64, n_iter: usize, n_distances: usize
    }
    |model| {
        check::samples("centers", &model.centers)?;
        check::not_empty("labels", model.labels.len(), "sample")?;
        check::non_negative("inertia", model.inertia)?;
        let most = ("the last center", model.centers.nrows() - 1);
        let mut labels = model.labels.iter().enumerate();
        labels.try_for_each(|(i, &label)| check::between(&format!("labels[{i}]"), label, 0, most))
    }
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for KMeansModel {
    const NAME: &'static str = "k-means";
}
