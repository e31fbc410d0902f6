//! DBSCAN: clusters are where samples are dense, and the rest is noise.

use ndarray::{Array1, ArrayView2};
use numerics::estimator::FitUnsupervised;
use numerics::{Error, Result, check, parallel};

use super::grid::Grid;
use super::points::Points;
use super::sets::Sets;

/// DBSCAN joins samples that have many neighbors, and calls noise what is near to none of them.
///
/// A sample is a *core* sample when at least `min_samples` samples, itself among them, are within `eps` of it. Core samples
/// within `eps` of each other are in one cluster. A sample that is not core, but within `eps` of a core sample, is on the
/// border of that one's cluster. All others are noise, `None`.
///
/// `eps` is in the unit of the features, which must be of one unit: standardize first. There is no model for new samples:
/// they could join clusters.
///
/// Order: clusters are numbered in the order of their first core samples. A border sample near to core samples of several
/// clusters goes to the one with the smallest number. So scikit-learn's labels come out, noise being −1 there.
///
/// Cost: in one to three dimensions about O(n log n), by a grid of cells of side `eps / √d`: a cell with `min_samples`
/// samples has core samples only. In more dimensions the grid has three of them, and what is near there is compared: up to
/// O(n² · d) where it sorts out little.
///
/// ```
/// use classical::cluster::Dbscan;
/// use ndarray::array;
/// use numerics::estimator::FitUnsupervised;
///
/// let x = array![[0.0], [1.0], [2.0], [8.0], [9.0], [10.0], [20.0]];
/// let found = Dbscan { eps: 1.5, min_samples: 3 }.fit(&x)?;
/// let (one, two) = (Some(0), Some(1));
/// assert_eq!(found.labels(), &array![one, one, one, two, two, two, None]);
/// assert_eq!(found.core_samples(), [1, 4]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 22b (density_clusters). Sources: Martin Ester, Hans-Peter Kriegel, Jörg Sander and Xiaowei Xu, *A
/// Density-Based Algorithm for Discovering Clusters in Large Spatial Databases with Noise*, KDD 1996; Ade Gunawan, *A Faster
/// Algorithm for DBSCAN*, master's thesis, TU Eindhoven, 2013, for the cells of side eps / √2.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dbscan {
    /// How far a neighbor may be.
    pub eps: f64,
    /// How many neighbors make a core sample, itself among them.
    pub min_samples: usize,
}

impl Default for Dbscan {
    /// scikit-learn's numbers: a radius of 0.5, five samples.
    fn default() -> Self {
        Dbscan { eps: 0.5, min_samples: 5 }
    }
}

/// Groups, and what belongs to none.
#[derive(Debug, Clone, PartialEq)]
pub struct DensityClusters {
    labels: Array1<Option<usize>>,
    core: Vec<bool>,
    n_clusters: usize,
}

impl DensityClusters {
    /// The cluster of each sample; `None` for noise.
    pub fn labels(&self) -> &Array1<Option<usize>> {
        &self.labels
    }

    /// The row numbers of the core samples, ascending.
    pub fn core_samples(&self) -> Vec<usize> {
        (0..self.core.len()).filter(|&i| self.core[i]).collect()
    }

    /// How many clusters there are.
    pub fn n_clusters(&self) -> usize {
        self.n_clusters
    }

    /// How many samples are noise.
    pub fn n_noise(&self) -> usize {
        self.labels.iter().filter(|label| label.is_none()).count()
    }
}

impl FitUnsupervised for Dbscan {
    type Model = DensityClusters;

    /// The clusters of the samples.
    ///
    /// Errors: those of [`FitUnsupervised::fit`]; `eps` not positive and finite; `min_samples` of 0; 2³² samples or more.
    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<DensityClusters> {
        check::samples("x", &x)?;
        check::positive("eps", self.eps)?;
        check::at_least("min_samples", self.min_samples, 1)?;
        if x.nrows() >= u32::MAX as usize {
            return Err(Error::invalid("n_samples", x.nrows(), "below 4294967295"));
        }
        let points = Points::new(x);
        let eps = points.scale.down(self.eps);
        let search = Search::new(&points, eps, self.min_samples);
        Ok(search.clusters())
    }
}

/// Cells that one thread works on at a time.
const PIECE: usize = 256;

/// The grid, and which of its places have core samples.
struct Search {
    grid: Grid,
    /// eps²
    square: f64,
    core: Vec<bool>,
}

impl Search {
    fn new(points: &Points, eps: f64, min_samples: usize) -> Self {
        let grid = Grid::new(points, eps);
        let mut search = Search { grid, square: eps * eps, core: Vec::new() };
        let flags = parallel::map(search.grid.n_cells(), PIECE, |cells| {
            cells.flat_map(|cell| search.core_of(cell, min_samples)).collect::<Vec<bool>>()
        });
        search.core = flags.concat();
        search
    }

    #[inline]
    fn is_near(&self, a: usize, b: usize) -> bool {
        near(self.grid.row(a), self.grid.row(b), self.square)
    }

    /// Which samples of a cell are core samples.
    fn core_of(&self, cell: usize, min_samples: usize) -> Vec<bool> {
        let own = self.grid.places(cell);
        if self.grid.close && own.len() >= min_samples {
            return vec![true; own.len()];
        }
        own.map(|place| self.has_neighbors(cell, place, min_samples)).collect()
    }

    fn has_neighbors(&self, cell: usize, place: usize, wanted: usize) -> bool {
        let mut n_found = 0;
        for cells in self.grid.near(cell) {
            for other in self.grid.places_of(cells) {
                n_found += usize::from(self.is_near(place, other));
                if n_found >= wanted {
                    return true;
                }
            }
        }
        false
    }

    fn clusters(self) -> DensityClusters {
        let grid = &self.grid;
        let n = grid.order.len();
        let mut sets = self.joined();
        // The clusters in the order of their first core samples.
        let mut place_of = vec![0_u32; n];
        for (place, &i) in grid.order.iter().enumerate() {
            place_of[i as usize] = place as u32;
        }
        let mut numbers = vec![usize::MAX; n];
        let (mut labels, mut core) = (vec![None; n], vec![false; n]);
        let mut n_clusters = 0;
        for i in 0..n {
            let place = place_of[i] as usize;
            if self.core[place] {
                let root = sets.find(place);
                if numbers[root] == usize::MAX {
                    numbers[root] = n_clusters;
                    n_clusters += 1;
                }
                (labels[i], core[i]) = (Some(numbers[root]), true);
            }
        }
        let by_core = labels.clone();
        let borders = parallel::map(grid.n_cells(), PIECE, |cells| {
            let mut found = Vec::new();
            for cell in cells {
                for place in grid.places(cell).filter(|&place| !self.core[place]) {
                    found.push((grid.order[place] as usize, self.border(cell, place, &by_core)));
                }
            }
            found
        });
        for (i, label) in borders.into_iter().flatten() {
            labels[i] = label;
        }
        DensityClusters { labels: Array1::from(labels), core, n_clusters }
    }

    /// The smallest number of the clusters that have a core sample near to this sample.
    fn border(&self, cell: usize, place: usize, labels: &[Option<usize>]) -> Option<usize> {
        let mut smallest: Option<usize> = None;
        for cells in self.grid.near(cell) {
            for other in self.grid.places_of(cells).filter(|&other| self.core[other]) {
                let label = labels[self.grid.order[other] as usize];
                if smallest.is_none_or(|smallest| label < Some(smallest))
                    && self.is_near(place, other)
                {
                    smallest = label;
                }
            }
        }
        smallest
    }

    /// The core samples, joined where they are near to each other; sets of places.
    fn joined(&self) -> Sets {
        let grid = &self.grid;
        let mut sets = Sets::new(grid.order.len());
        let core: Vec<Vec<u32>> = (0..grid.n_cells())
            .map(|cell| grid.places(cell).filter(|&p| self.core[p]).map(|p| p as u32).collect())
            .collect();
        for cell in 0..grid.n_cells() {
            let Some((&first, rest)) = core[cell].split_first() else { continue };
            if grid.close {
                rest.iter().for_each(|&place| _ = sets.join(first as usize, place as usize));
            }
            let later = grid.near(cell).iter().flat_map(|cells| cells.clone());
            for other in
                later.map(|c| c as usize).filter(|&c| c > cell || (c == cell && !grid.close))
            {
                let Some(&its_first) = core[other].first() else { continue };
                if !grid.close {
                    self.join_all(&core[cell], &core[other], &mut sets);
                } else if sets.find(first as usize) != sets.find(its_first as usize)
                    && self.touch(&core[cell], &core[other])
                {
                    sets.join(first as usize, its_first as usize);
                }
            }
        }
        sets
    }

    /// Whether a sample of one cell is near to one of another.
    fn touch(&self, a: &[u32], b: &[u32]) -> bool {
        a.iter().any(|&a| b.iter().any(|&b| self.is_near(a as usize, b as usize)))
    }

    fn join_all(&self, a: &[u32], b: &[u32], sets: &mut Sets) {
        for &a in a {
            for &b in b {
                if self.is_near(a as usize, b as usize) {
                    sets.join(a as usize, b as usize);
                }
            }
        }
    }
}

#[inline]
fn near(a: &[f64], b: &[f64], square: f64) -> bool {
    let mut sum = 0.0;
    for (a, b) in a.iter().zip(b) {
        sum += (a - b) * (a - b);
    }
    sum <= square
}
