//! Spectral clustering: groups that hang together, whatever their shape.

use learning::kernels::rbf_gram;
use learning::neighbors::KNearest;
use ndarray::{Array1, Array2, ArrayView2};
use numerics::estimator::Fit;
use numerics::{Elementwise, Error, Result, Rng, check, linalg, sum};

use crate::decomposition::{Apply, Eigen, leading, leading_of};
use crate::mixture::k_means_groups;

/// How alike two samples are taken to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Affinity {
    /// `exp(−gamma · ‖x − z‖²)`.
    Rbf {
        /// How fast it falls; positive.
        gamma: f64,
    },
    /// 1 where each is among the k nearest of the other (a sample is its own first neighbor), ½ where only one is.
    Neighbors {
        /// How many, the sample itself among them.
        k: usize,
    },
}

impl Default for Affinity {
    fn default() -> Self {
        Affinity::Neighbors { k: 10 }
    }
}

/// Spectral clustering cuts a graph of samples where the fewest ties are cut, by eigenvectors and k-means.
///
/// With A the affinities of all pairs and D the diagonal matrix of their row sums, it takes the eigenvectors of
/// `D^(−1/2)·A·D^(−1/2)` with the largest eigenvalues, divides each sample's row by `√D`, and lets k-means find groups
/// among those rows. (1 minus an eigenvalue is one of the normalized Laplacian: as many are 0 as the graph has separate
/// pieces.)
///
/// Shape: x (n_samples, n_features). Sign rule: each eigenvector's largest entry is positive. Errors: a parameter out of its
/// range; fewer samples than clusters; a number that is not finite. Cost: n²·d for the affinities, of [`Affinity::Rbf`] also
/// n² memory and, up to 500 samples, about 2·n³; else some hundred products with the affinities.
///
/// ```
/// use classical::spectral::{Affinity, SpectralClustering};
/// use ndarray::array;
/// use numerics::Rng;
///
/// let x = array![[0.0], [0.1], [0.3], [5.0], [5.2], [5.3]];
/// let affinity = Affinity::Rbf { gamma: 1.0 };
/// let spectral = SpectralClustering { n_clusters: 2, affinity, ..Default::default() };
/// let groups = spectral.fit(&x, &mut Rng::new(1))?.groups().to_vec();
/// assert!(groups[0] == groups[2] && groups[3] == groups[5] && groups[0] != groups[3]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23b (eigenvectors of a graph). Source: Jianbo Shi and Jitendra Malik, *Normalized Cuts and Image
/// Segmentation*, IEEE PAMI 22(8), 2000; Ulrike von Luxburg, *A Tutorial on Spectral Clustering*, Statistics and Computing
/// 17(4), 2007, section 4.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SpectralClustering {
    /// How many groups.
    pub n_clusters: usize,
    /// How alike two samples are.
    pub affinity: Affinity,
    /// How often k-means begins anew, the best being kept; 10 by default.
    pub n_starts: usize,
}

impl Default for SpectralClustering {
    fn default() -> Self {
        SpectralClustering { n_clusters: 2, affinity: Affinity::default(), n_starts: 10 }
    }
}

/// What [`SpectralClustering`] found.
#[derive(Debug, Clone, PartialEq)]
pub struct SpectralModel {
    groups: Array1<usize>,
    embedding: Array2<f64>,
    laplacian_eigenvalues: Array1<f64>,
}

impl SpectralModel {
    /// The group of each sample. Shape: (n_samples,).
    pub fn groups(&self) -> &Array1<usize> {
        &self.groups
    }

    /// The rows among which k-means looked. Shape: (n_samples, n_clusters).
    pub fn embedding(&self) -> &Array2<f64> {
        &self.embedding
    }

    /// The smallest eigenvalues of the normalized Laplacian, from 0 to 2, ascending. Shape: (n_clusters,).
    pub fn laplacian_eigenvalues(&self) -> &Array1<f64> {
        &self.laplacian_eigenvalues
    }
}

impl SpectralClustering {
    /// Finds groups in `x` of shape (n_samples, n_features); `rng` draws the starts of k-means.
    ///
    /// Errors: those of the type.
    pub fn fit<'a>(
        &self,
        x: impl Into<ArrayView2<'a, f64>>,
        rng: &mut Rng,
    ) -> Result<SpectralModel> {
        self.fit_view(x.into(), rng)
    }

    /// [`fit`](Self::fit), given the view. Errors: those of the type.
    pub fn fit_view(&self, x: ArrayView2<'_, f64>, rng: &mut Rng) -> Result<SpectralModel> {
        check::samples("x", &x)?;
        let n = x.nrows();
        check::between("n_clusters", self.n_clusters, 1, ("n_samples", n))?;
        check::at_least("n_starts", self.n_starts, 1)?;
        let graph = match self.affinity {
            Affinity::Rbf { gamma } => {
                check::size("n_samples squared", &[n, n])?;
                let mut affinities = rbf_gram(x, gamma)?;
                affinities.diag_mut().fill(0.0);
                Graph::Dense(affinities)
            }
            Affinity::Neighbors { k } => {
                check::between("k", k, 1, ("n_samples", n))?;
                Graph::Sparse(neighbor_graph(x, k)?)
            }
        };
        self.fit_graph(&graph, rng)
    }

    /// Finds groups from affinities that are known: symmetric, none negative. Shape: (n_samples, n_samples); the diagonal
    /// does not count.
    ///
    /// Errors: a parameter out of its range; affinities that are not square, not symmetric, negative or not finite.
    pub fn fit_affinities<'a>(
        &self,
        affinities: impl Into<ArrayView2<'a, f64>>,
        rng: &mut Rng,
    ) -> Result<SpectralModel> {
        let affinities = affinities.into();
        check::samples("affinities", &affinities)?;
        let n = affinities.nrows();
        check::same_length(
            "numbers",
            ("a row of affinities", affinities.ncols()),
            ("a column", n),
        )?;
        check::between("n_clusters", self.n_clusters, 1, ("n_samples", n))?;
        check::at_least("n_starts", self.n_starts, 1)?;
        for ((i, j), &value) in affinities.indexed_iter() {
            let name = || format!("affinities[{i}, {j}]");
            check::non_negative(&name(), value)?;
            if i > j && (value - affinities[[j, i]]).abs() > 1e-10 * value.max(affinities[[j, i]]) {
                let wanted = format!("equal to affinities[{j}, {i}] = {}", affinities[[j, i]]);
                return Err(Error::invalid(name(), value, wanted));
            }
        }
        let mut affinities = affinities.to_owned();
        affinities.diag_mut().fill(0.0);
        self.fit_graph(&Graph::Dense(affinities), rng)
    }

    fn fit_graph(&self, graph: &Graph, rng: &mut Rng) -> Result<SpectralModel> {
        let sums = graph.row_sums();
        let n = sums.len();
        let sums = check::all_in_range("a sum of affinities", sums, "the affinities")?;
        // A sample without ties is a piece of its own.
        let alone = sums.each(&|sum| if sum > 0.0 { 0.0 } else { 1.0 });
        let roots = sums.each(&|sum| if sum > 0.0 { sum.sqrt() } else { 1.0 });
        let apply: &Apply<'_> = &|rows| {
            let sent = graph.times(&(rows / &roots))? / &roots;
            Ok(sent + rows * &alone)
        };
        const SMALL: usize = 500;
        let Eigen { values, vectors } = if n <= SMALL {
            leading(apply(&Array2::eye(n))?.view(), self.n_clusters)?
        } else {
            leading_of(n, self.n_clusters, apply)?
        };
        let embedding = (&vectors / &roots).t().as_standard_layout().into_owned();
        let mut best: Option<(f64, Array1<usize>)> = None;
        for _start in 0..self.n_starts {
            let groups = k_means_groups(embedding.view(), self.n_clusters, rng)?;
            let spread = crate::validation::dispersion(&embedding, &groups.to_vec())?;
            if best.as_ref().is_none_or(|(least, _)| spread < *least) {
                best = Some((spread, groups));
            }
        }
        let groups = best.map(|(_, groups)| groups).unwrap_or_default();
        Ok(SpectralModel {
            groups,
            embedding,
            laplacian_eigenvalues: values.each(&|value| (1.0 - value).max(0.0)),
        })
    }
}

/// Affinities of all pairs, zero on the diagonal.
enum Graph {
    Dense(Array2<f64>),
    /// For each sample its neighbors, ascending, with their affinities.
    Sparse(Vec<Vec<(usize, f64)>>),
}

impl Graph {
    fn row_sums(&self) -> Array1<f64> {
        match self {
            Graph::Dense(a) => a.rows().into_iter().map(sum::sum).collect(),
            Graph::Sparse(rows) => {
                rows.iter().map(|row| row.iter().fold(0.0, |sum, (_, v)| sum + v)).collect()
            }
        }
    }

    /// Each row times the affinities.
    fn times(&self, rows: &Array2<f64>) -> Result<Array2<f64>> {
        match self {
            Graph::Dense(a) => linalg::matmul(rows, a),
            Graph::Sparse(ties) => {
                let mut sent = Array2::zeros(rows.dim());
                for (mut to, from) in sent.rows_mut().into_iter().zip(rows.rows()) {
                    for (i, ties) in ties.iter().enumerate() {
                        to[i] = ties.iter().fold(0.0, |sum, &(j, v)| sum + v * from[j]);
                    }
                }
                Ok(sent)
            }
        }
    }
}

/// Ties of ½ in each direction from every sample to its k nearest, itself among them but not tied to itself.
fn neighbor_graph(x: ArrayView2<'_, f64>, k: usize) -> Result<Vec<Vec<(usize, f64)>>> {
    let n = x.nrows();
    let nearest = KNearest { n_neighbors: k }.fit(x, &Array1::<f64>::zeros(n))?.neighbors(x)?;
    let mut ties = vec![Vec::new(); n];
    for (i, rows) in nearest.rows.rows().into_iter().enumerate() {
        for &j in rows.iter().filter(|&&j| j != i) {
            ties[i].push((j, 0.5));
            ties[j].push((i, 0.5));
        }
    }
    for list in &mut ties {
        list.sort_unstable_by_key(|&(j, _)| j);
        list.dedup_by(|later, first| {
            let same = later.0 == first.0;
            if same {
                first.1 += later.1;
            }
            same
        });
    }
    Ok(ties)
}
