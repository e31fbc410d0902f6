//! Mini-batch k-means: a few samples at a time move the centers a little.

use ndarray::{Array2, ArrayView2};
use numerics::{Result, Rng, check, sum};

use super::kmeans::{KMeansModel, common_scale, nearest_centers};
use super::nearest::nearest;
use super::points::{Points, squared_distance};
use super::seeding;

/// Mini-batch k-means looks at a few random samples in each step instead of at all, for data that is too large for that.
///
/// Each sample of a batch pulls its nearest center towards itself, by one over the number of samples that this center has had
/// so far: so a center is the mean of all samples it was given. The inertia it ends with is a little larger than that of
/// [`KMeans`](super::KMeans). In the end all samples are assigned once.
///
/// Ties: as in `KMeans`. A center that is given no sample stays where it is. Cost: O(`n_steps` · `batch_size` · k ·
/// n_features), and O(n_samples · k · n_features) in the end.
///
/// ```
/// use classical::cluster::MiniBatchKMeans;
/// use ndarray::array;
///
/// let x = array![[0.0], [1.0], [10.0], [11.0]];
/// let how = MiniBatchKMeans { n_clusters: 2, batch_size: 4, n_steps: 50 };
/// let model = how.fit(&x, &mut numerics::Rng::new(1))?;
/// assert_eq!(model.labels()[0], model.labels()[1]);
/// assert_ne!(model.labels()[0], model.labels()[2]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 22a (k-means). Source: David Sculley, *Web-Scale K-Means Clustering*, WWW 2010.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MiniBatchKMeans {
    /// How many clusters.
    pub n_clusters: usize,
    /// How many samples a step looks at.
    pub batch_size: usize,
    /// How many steps.
    pub n_steps: usize,
}

impl Default for MiniBatchKMeans {
    /// Eight clusters, a hundred steps of 1,024 samples.
    fn default() -> Self {
        MiniBatchKMeans { n_clusters: 8, batch_size: 1024, n_steps: 100 }
    }
}

impl MiniBatchKMeans {
    /// Learns from samples, from a start that k-means++ draws from three batches of them.
    ///
    /// Errors: those of [`KMeans::fit`](super::KMeans::fit); a `batch_size` or `n_steps` of 0; a `batch_size` that is too
    /// large to be drawn.
    pub fn fit<'x>(&self, x: impl Into<ArrayView2<'x, f64>>, rng: &mut Rng) -> Result<KMeansModel> {
        self.fit_view(x.into(), rng)
    }

    /// [`fit`](Self::fit), given the view.
    pub fn fit_view(&self, x: ArrayView2<'_, f64>, rng: &mut Rng) -> Result<KMeansModel> {
        check::samples("x", &x)?;
        self.check(x.nrows())?;
        let n_first = self.batch_size.saturating_mul(3).max(self.n_clusters).min(x.nrows());
        let rows = rng.choice_without_replacement(x.nrows(), n_first)?;
        let some = x.select(ndarray::Axis(0), &rows);
        let seeds = seeding::plus_plus(&Points::new(some.view()), self.n_clusters, rng);
        self.run(x, some.select(ndarray::Axis(0), &seeds).view(), rng)
    }

    /// Learns from samples, from the given centers on. Shape of `centers`: (n_clusters, n_features).
    ///
    /// Errors: those of [`fit`](Self::fit); centers that are not finite, or not as many as `n_clusters`.
    pub fn fit_from<'a, 'b>(
        &self,
        x: impl Into<ArrayView2<'a, f64>>,
        centers: impl Into<ArrayView2<'b, f64>>,
        rng: &mut Rng,
    ) -> Result<KMeansModel> {
        let (x, centers) = (x.into(), centers.into());
        check::samples("x", &x)?;
        self.check(x.nrows())?;
        check::features("centers", &centers, x.ncols())?;
        let n_clusters = ("n_clusters", self.n_clusters);
        check::same_length("clusters", ("centers", centers.nrows()), n_clusters)?;
        self.run(x, centers, rng)
    }

    fn check(&self, n_samples: usize) -> Result<()> {
        check::between("n_clusters", self.n_clusters, 1, ("n_samples", n_samples))?;
        check::at_least("batch_size", self.batch_size, 1)?;
        check::at_least("n_steps", self.n_steps, 1)?;
        check::size("batch_size", &[self.batch_size])
    }

    fn run(
        &self,
        x: ArrayView2<'_, f64>,
        centers: ArrayView2<'_, f64>,
        rng: &mut Rng,
    ) -> Result<KMeansModel> {
        let (k, d) = centers.dim();
        let scale = common_scale(&x, &centers);
        let points = Points::with_scale(x, scale);
        let mut centers = Points::with_scale(centers, scale).x;
        let mut counts = vec![0.0; k];
        for _ in 0..self.n_steps {
            let batch = rng.choice(points.n, self.batch_size)?;
            // All of a batch are assigned before one of them moves a center.
            let owners: Vec<u32> =
                batch.iter().map(|&i| nearest(points.row(i), &centers)).collect();
            for (&i, owner) in batch.iter().zip(owners) {
                let c = owner as usize;
                counts[c] += 1.0;
                for (center, v) in centers[c * d..][..d].iter_mut().zip(points.row(i)) {
                    *center += (v - *center) / counts[c];
                }
            }
        }
        let labels = nearest_centers(&points, &centers);
        let squares: Vec<f64> = labels
            .iter()
            .enumerate()
            .map(|(i, &c)| squared_distance(points.row(i), &centers[c * d..][..d]))
            .collect();
        Ok(KMeansModel {
            centers: Array2::from_shape_fn((k, d), |(c, j)| scale.up(centers[c * d + j])),
            labels,
            inertia: scale.up(scale.up(sum::sum(&squares))),
            n_iter: self.n_steps,
            n_distances: (self.n_steps * self.batch_size + points.n) * k,
        })
    }
}
