//! HDBSCAN: DBSCAN for all radii at once, and from its tree the clusters that last longest.

use std::collections::VecDeque;

use ndarray::{Array1, ArrayView2};
use numerics::estimator::FitUnsupervised;
use numerics::{Error, Result, check, parallel};

use super::dendrogram::{Dendrogram, Merge};
use super::points::{CHUNK, Points};
use super::spanning::spanning_path;
use crate::neighbors::KdTree;

/// HDBSCAN finds clusters of different density: it lets the radius of DBSCAN shrink and keeps what holds together longest.
///
/// The *core distance* of a sample is that to its `min_samples`-th nearest, itself counted. The *mutual reachability* of two
/// samples is the largest of their distance and both core distances. The single-linkage tree of those is cut where a part
/// has fewer than `min_cluster_size` samples: what remains is the *condensed tree*. With λ = 1 / distance, a cluster's
/// stability is `Σ (λ at which a sample leaves − λ at which the cluster began)` over its samples. Of a cluster and those below
/// it the more stable ones are chosen (*excess of mass*); the whole data set is no cluster.
///
/// Order: clusters are numbered as scikit-learn's `HDBSCAN` does, from the top of the tree down. Where many distances are
/// equal, the tree, and with it single samples on a border, depend on an order of ties: here the order in which Prim's method
/// reaches the samples.
///
/// Cost: O(n²) time for the spanning tree, O(n · d) memory; the neighbors by a [`KdTree`].
///
/// ```
/// use classical::cluster::Hdbscan;
/// use ndarray::array;
/// use numerics::estimator::FitUnsupervised;
///
/// let x = array![[0.0], [1.0], [2.5], [20.0], [20.1], [20.3], [50.0]];
/// let found = Hdbscan { min_cluster_size: 3, min_samples: Some(2) }.fit(&x)?;
/// let (one, two) = (Some(0), Some(1));
/// assert_eq!(found.labels(), &array![one, one, one, two, two, two, None]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 22b (density_clusters). Source: Ricardo Campello, Davoud Moulavi and Jörg Sander, *Density-Based
/// Clustering Based on Hierarchical Density Estimates*, PAKDD 2013.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hdbscan {
    /// How many samples a cluster has at least: 2 or more.
    pub min_cluster_size: usize,
    /// Which neighbor's distance is the core distance, the sample itself being the first; `None` for `min_cluster_size`.
    pub min_samples: Option<usize>,
}

impl Default for Hdbscan {
    /// Clusters of at least five samples, as in scikit-learn.
    fn default() -> Self {
        Hdbscan { min_cluster_size: 5, min_samples: None }
    }
}

/// Groups of different density, and what belongs to none.
#[derive(Debug, Clone, PartialEq)]
pub struct HdbscanModel {
    labels: Array1<Option<usize>>,
    probabilities: Array1<f64>,
    clusters: Vec<CondensedCluster>,
}

/// A cluster of the condensed tree.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CondensedCluster {
    /// The one it is part of; `None` for the first, which holds all samples.
    pub parent: Option<usize>,
    /// How many samples it began with.
    pub size: usize,
    /// The distance at which it came apart from the rest, or infinite for the first.
    pub distance: f64,
    /// Its stability, as a share of the largest finite one; infinite where samples lie at one place.
    pub stability: f64,
    /// Its number among the chosen clusters.
    pub label: Option<usize>,
}

impl HdbscanModel {
    /// The cluster of each sample; `None` for noise.
    pub fn labels(&self) -> &Array1<Option<usize>> {
        &self.labels
    }

    /// How long each sample stayed in its cluster, as a share of the longest: 1 in the middle of it, 0 for noise.
    pub fn probabilities(&self) -> &Array1<f64> {
        &self.probabilities
    }

    /// The condensed tree: every cluster comes after the one it is part of. The first distance is infinite, and so is the
    /// stability of samples at one place.
    pub fn condensed_tree(&self) -> &[CondensedCluster] {
        &self.clusters
    }

    /// How many clusters were chosen.
    pub fn n_clusters(&self) -> usize {
        self.clusters.iter().filter(|cluster| cluster.label.is_some()).count()
    }

    /// How many samples are noise.
    pub fn n_noise(&self) -> usize {
        self.labels.iter().filter(|label| label.is_none()).count()
    }
}

/// The most samples: all pairs are looked at.
const MOST_SAMPLES: usize = 1 << 20;

impl FitUnsupervised for Hdbscan {
    type Model = HdbscanModel;

    /// The clusters of the samples.
    ///
    /// Errors: those of [`FitUnsupervised::fit`]; a `min_cluster_size` below 2; `min_samples` not from 1 to n_samples; more
    /// than 2²⁰ samples.
    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<HdbscanModel> {
        check::samples("x", &x)?;
        check::at_least("min_cluster_size", self.min_cluster_size, 2)?;
        let min_samples = self.min_samples.unwrap_or(self.min_cluster_size);
        check::between("min_samples", min_samples, 1, ("n_samples", x.nrows()))?;
        if x.nrows() > MOST_SAMPLES {
            return Err(Error::invalid("n_samples", x.nrows(), format!("at most {MOST_SAMPLES}")));
        }
        let points = Points::new(x);
        let core = core_squares(x, &points, min_samples)?;
        let path = spanning_path(&points, Some(&core));
        let tree = Dendrogram::from_pairs_as_they_come(path, points.n);
        let mut model = Condensed::new(&tree, self.min_cluster_size).chosen();
        for cluster in &mut model.clusters {
            cluster.distance = points.scale.up(cluster.distance);
        }
        Ok(model)
    }
}

/// The squared core distances.
fn core_squares(x: ArrayView2<'_, f64>, points: &Points, min_samples: usize) -> Result<Vec<f64>> {
    let neighbors = KdTree::new(x)?.k_nearest(x, min_samples)?;
    let squares = parallel::map(points.n, CHUNK, |rows| {
        let square = |i: usize| {
            let (a, b) = (points.row(i), points.row(neighbors.rows[[i, min_samples - 1]]));
            // One after the other, as the spanning tree adds them up.
            a.iter().zip(b).fold(0.0, |sum, (a, b)| sum + (a - b) * (a - b))
        };
        rows.map(square).collect::<Vec<f64>>()
    });
    Ok(squares.concat())
}

/// A sample or a cluster that leaves a cluster of the condensed tree.
struct Leaving {
    parent: usize,
    child: Child,
    /// λ = 1 / distance.
    lambda: f64,
    size: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Child {
    Sample(usize),
    Cluster(usize),
}

/// The condensed tree: cluster 0 holds all samples, and each later one is part of an earlier one.
struct Condensed {
    n_samples: usize,
    n_clusters: usize,
    leaving: Vec<Leaving>,
}

impl Condensed {
    fn new(tree: &Dendrogram, min_size: usize) -> Self {
        let n = tree.n_samples();
        let merges = tree.merges();
        let size = |node: usize| if node < n { 1 } else { merges[node - n].size };
        let mut condensed =
            Condensed { n_samples: n, n_clusters: 1, leaving: Vec::with_capacity(n) };
        // From the top down, level by level: each node with the cluster that it is part of.
        let mut open = VecDeque::from([(2 * n - 2, 0)]);
        if n == 1 {
            open.clear();
        }
        while let Some((node, cluster)) = open.pop_front() {
            let Some(merge) = node.checked_sub(n).map(|i| merges[i]) else { continue };
            let Merge { a, b, height, .. } = merge;
            let lambda = if height > 0.0 { 1.0 / height } else { f64::INFINITY };
            let both = size(a) >= min_size && size(b) >= min_size;
            for part in [a, b] {
                if both {
                    let child = condensed.n_clusters;
                    condensed.n_clusters += 1;
                    let (child_of_it, size) = (Child::Cluster(child), size(part));
                    condensed.leaving.push(Leaving {
                        parent: cluster,
                        child: child_of_it,
                        lambda,
                        size,
                    });
                    open.push_back((part, child));
                } else if size(part) >= min_size {
                    open.push_back((part, cluster)); // the same cluster, a little smaller
                } else {
                    condensed.leave_all(merges, part, cluster, lambda);
                }
            }
        }
        condensed
    }

    /// All samples of a part that is too small leave.
    fn leave_all(&mut self, merges: &[Merge], part: usize, parent: usize, lambda: f64) {
        let mut open = VecDeque::from([part]);
        while let Some(node) = open.pop_front() {
            match node.checked_sub(self.n_samples) {
                None => {
                    let child = Child::Sample(node);
                    self.leaving.push(Leaving { parent, child, lambda, size: 1 });
                }
                Some(i) => open.extend([merges[i].a, merges[i].b]),
            }
        }
    }

    /// The clusters with the largest stability, of which none is part of another.
    fn chosen(&self) -> HdbscanModel {
        let k = self.n_clusters;
        let (mut parents, mut births, mut sizes) =
            (vec![None; k], vec![0.0; k], vec![self.n_samples; k]);
        let (mut stability, mut deaths) = (vec![0.0; k], vec![0.0_f64; k]);
        for &Leaving { parent, child, lambda, size } in &self.leaving {
            if let Child::Cluster(c) = child {
                (parents[c], births[c], sizes[c]) = (Some(parent), lambda, size);
            }
            deaths[parent] = deaths[parent].max(lambda);
        }
        for &Leaving { parent, lambda, size, .. } in &self.leaving {
            if lambda > births[parent] {
                stability[parent] += (lambda - births[parent]) * size as f64;
            }
        }
        let largest = stability.iter().filter(|s| s.is_finite()).fold(0.0, |a: f64, s| a.max(*s));
        let own = stability.clone();
        // From the bottom up: is a cluster worth more than the best that lies below it?
        let mut below = vec![0.0; k];
        let mut is_best = vec![true; k];
        for c in (1..k).rev() {
            if below[c] > stability[c] {
                (is_best[c], stability[c]) = (false, below[c]);
            }
            if let Some(parent) = parents[c] {
                below[parent] += stability[c];
            }
        }
        // From the top down: what lies below a chosen cluster is part of it.
        let mut owner: Vec<Option<usize>> = vec![None; k];
        let (mut labels_of, mut n_chosen) = (vec![None; k], 0);
        for c in 1..k {
            owner[c] = parents[c].and_then(|parent| owner[parent]);
            if owner[c].is_none() && is_best[c] {
                (owner[c], labels_of[c]) = (Some(c), Some(n_chosen));
                n_chosen += 1;
            }
        }
        let mut labels = Array1::from_elem(self.n_samples, None);
        let mut probabilities = Array1::zeros(self.n_samples);
        for &Leaving { parent, child, lambda, .. } in &self.leaving {
            if let (Child::Sample(i), Some(c)) = (child, owner[parent]) {
                labels[i] = labels_of[c];
                let all_of_it = lambda.is_infinite() || deaths[c] == 0.0;
                probabilities[i] = if all_of_it { 1.0 } else { lambda.min(deaths[c]) / deaths[c] };
            }
        }
        let cluster = |c: usize| CondensedCluster {
            parent: parents[c],
            size: sizes[c],
            distance: 1.0 / births[c],
            stability: if own[c].is_finite() && largest > 0.0 { own[c] / largest } else { own[c] },
            label: labels_of[c],
        };
        HdbscanModel { labels, probabilities, clusters: (0..k).map(cluster).collect() }
    }
}
