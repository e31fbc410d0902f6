//! t-SNE: a map on which near points stay near.
//!
//! Each sample shares 1 among the others, the nearest getting most ([`affinities`]); so do the points of the map, by another
//! curve. [`Tsne`] moves the points until the two tables agree as well as they can. [`trustworthiness`] counts what a map
//! has invented.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::stats::order_by;
use numerics::{Error, Result, check, matrix_of};

/// How near each pair of samples is, as shares that add up to 1 over all pairs.
///
/// Sample i shares 1 among the others in proportion to `exp(−d² / (2 · bandwidth²))`, d the distance, with a bandwidth of
/// its own at which the shares have the given perplexity, e to their entropy in nats: about so many neighbors count. A
/// pair's share is the mean of the two directions, divided by n_samples.
///
/// Shape: x (n_samples, n_features) in, (n_samples, n_samples) out, symmetric, zeros on the diagonal. Errors: fewer than
/// three samples or no feature; a perplexity below 1 or above n_samples − 1; a number that is not finite, or a squared
/// distance beyond the largest `f64`; a table beyond [`check::MOST_ELEMENTS`]. Where more samples than the perplexity are
/// equally near, no bandwidth reaches it, and they share evenly. Cost: O(n_samples² · n_features), and about 50
/// exponentials for each pair.
///
/// ```
/// use ndarray::array;
/// use networks::tsne::affinities;
///
/// let p = affinities(&array![[0.0], [1.0], [5.0], [6.0]], 1.5)?;
/// assert!((p.sum() - 1.0).abs() < 1e-12);
/// assert!(p[[0, 1]] > 5.0 * p[[0, 2]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14d (maps). Source: Laurens van der Maaten and Geoffrey Hinton, *Visualizing Data using
/// t-SNE*, JMLR 9, 2008, sections 2 and 3.1.
pub fn affinities<'a>(x: impl Into<ArrayView2<'a, f64>>, perplexity: f64) -> Result<Array2<f64>> {
    affinities_of(x.into(), perplexity)
}

fn affinities_of(x: ArrayView2<'_, f64>, perplexity: f64) -> Result<Array2<f64>> {
    let n = x.nrows();
    check::at_least("n_samples", n, 3)?;
    let most = (n - 1) as f64;
    if !(1.0..=most).contains(&perplexity) {
        let wanted = format!("from 1 to n_samples − 1 = {most}");
        return Err(Error::invalid("perplexity", perplexity, wanted));
    }
    let distances = squared_distances("x", x)?;
    let mut shares = Array2::zeros((n, n));
    for i in 0..n {
        let mut row = distances.row(i).to_owned();
        row[i] = f64::INFINITY; // it is no neighbor of itself
        shares.row_mut(i).assign(&neighbor_shares(&row, perplexity).0);
    }
    Ok(matrix_of((n, n), &|i, j| (shares[[i, j]] + shares[[j, i]]) / (2.0 * n as f64)))
}

/// The shares of one row of squared distances at a perplexity, and the bandwidth that gives it.
fn neighbor_shares(squared: &Array1<f64>, perplexity: f64) -> (Array1<f64>, f64) {
    let target = libm::log(perplexity);
    let nearest = squared.iter().fold(f64::INFINITY, |least, d| least.min(*d));
    let at = |precision: f64| {
        let mut shares = squared.clone();
        let (mut total, mut weighted) = (0.0, 0.0);
        for share in &mut shares {
            let beyond = *share - nearest;
            *share = if beyond.is_finite() { libm::exp(-precision * beyond) } else { 0.0 };
            total += *share;
            weighted += if *share > 0.0 { *share * beyond } else { 0.0 };
        }
        shares.map_inplace(|share| *share /= total);
        (shares, libm::log(total) + precision * (weighted / total)) // the entropy in nats
    };
    let (mut low, mut high, mut precision) = (0.0, f64::INFINITY, 1.0);
    let (mut shares, mut entropy) = at(precision);
    for _halving in 0..200 {
        if (entropy - target).abs() < 1e-9 {
            break;
        }
        if entropy > target {
            low = precision
        } else {
            high = precision
        }
        precision = if high.is_finite() { 0.5 * (low + high) } else { 2.0 * precision };
        if precision > 1e200 {
            break; // equally near samples: they share evenly by now
        }
        (shares, entropy) = at(precision);
    }
    (shares, (0.5 / precision).sqrt())
}

/// The bandwidth at which sample i's shares among the others have the given perplexity.
///
/// Shape: the squared distances to the others, (n_samples − 1,), without that to itself. Errors: fewer than two distances; a
/// distance that is negative or not finite; a perplexity below 1 or above their number. Cost: about 50 exponentials each.
///
/// ```
/// use ndarray::array;
/// use networks::tsne::bandwidth;
///
/// let crowded = bandwidth(&array![1.0, 2.0, 3.0, 4.0], 2.0)?;
/// let lonely = bandwidth(&array![100.0, 200.0, 300.0, 400.0], 2.0)?;
/// assert!((lonely / crowded - 10.0).abs() < 1e-6); // all is ten times as far, so it looks ten times as far
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14d (maps). Source: as [`affinities`].
pub fn bandwidth<'a>(
    squared_distances: impl Into<ArrayView1<'a, f64>>,
    perplexity: f64,
) -> Result<f64> {
    bandwidth_of(squared_distances.into(), perplexity)
}

fn bandwidth_of(squared: ArrayView1<'_, f64>, perplexity: f64) -> Result<f64> {
    check::at_least("the number of distances", squared.len(), 2)?;
    check::finite("squared_distances", &squared)?;
    for &distance in squared {
        check::non_negative("a squared distance", distance)?;
    }
    if !(1.0..=squared.len() as f64).contains(&perplexity) {
        let wanted = format!("from 1 to the number of distances, {}", squared.len());
        return Err(Error::invalid("perplexity", perplexity, wanted));
    }
    Ok(neighbor_shares(&squared.to_owned(), perplexity).1)
}

/// The loss of a map in nats, and its slope along each coordinate.
///
/// A pair of the map has the share `q`, in proportion to `1 / (1 + d²)`. The loss is the KL divergence `Σ p · log(p / q)`,
/// and its slope along point i is `4 · Σ (p − q) · (i − j) / (1 + d²)` over all j: a pair that is too far apart pulls, one
/// that is too close pushes.
///
/// Shape: p (n_samples, n_samples), as from [`affinities`], and the map (n_samples, n_dimensions) in; one number and that of
/// the map out. Errors: no point or no dimension; other shapes; a negative share; a number that is not finite, or a result
/// too large. Cost: O(n_samples² · n_dimensions).
///
/// ```
/// use ndarray::array;
/// use networks::tsne::loss_and_slopes;
///
/// let p = array![[0.0, 0.4, 0.1], [0.4, 0.0, 0.0], [0.1, 0.0, 0.0]];
/// let (_, slopes) = loss_and_slopes(&p, &array![[0.0], [2.0], [-2.0]])?;
/// assert!(slopes[[1, 0]] > 0.0); // a step against the slope brings it nearer to the first
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14d (maps). Source: as [`affinities`], section 3.3 and appendix A.
pub fn loss_and_slopes<'a, 'b>(
    p: impl Into<ArrayView2<'a, f64>>,
    map: impl Into<ArrayView2<'b, f64>>,
) -> Result<(f64, Array2<f64>)> {
    loss_and_slopes_of(p.into(), map.into())
}

fn loss_and_slopes_of(
    p: ArrayView2<'_, f64>,
    map: ArrayView2<'_, f64>,
) -> Result<(f64, Array2<f64>)> {
    let n = map.nrows();
    check::samples("map", &map)?;
    if p.dim() != (n, n) {
        return Err(Error::shape_mismatch(
            ("p", p.shape()),
            ("map", map.shape()),
            "p has a row and a column for each point",
        ));
    }
    check::finite("p", &p)?;
    for &share in &p {
        check::non_negative("a share of p", share)?;
    }
    let p: Vec<f64> = (0..n * n).map(|k| (p[[k / n, k % n]] + p[[k % n, k / n]]) * 0.5).collect();
    let map = turned(map);
    let mut pull = Pull::new(n, map.nrows());
    let total = pull.measure(&p, 1.0, &map);
    let loss = check::in_range("the loss", pull.loss(&p, total, n), "p and map")?;
    Ok((loss, check::all_in_range("a slope", turned(pull.slopes.view()), "p and map")?))
}

/// What a step needs, allocated once. Each pair is visited once; the loops over a row of pairs are plain, so that they
/// vectorize, and each sum has its fixed order.
struct Pull {
    /// `1 / (1 + d²)` of each pair i > j, row by row of a square table.
    near: Vec<f64>,
    /// One row's forces, and those times a difference.
    force: Vec<f64>,
    along: Vec<f64>,
    /// Shape: (n_dimensions, n_samples).
    slopes: Array2<f64>,
}

impl Pull {
    fn new(n: usize, n_dimensions: usize) -> Self {
        Pull {
            near: vec![0.0; n * n],
            force: vec![0.0; n],
            along: vec![0.0; n],
            slopes: Array2::zeros((n_dimensions, n)),
        }
    }

    /// Fills in the slopes for p times a factor; gives the sum of all `1 / (1 + d²)`.
    ///
    /// Shape: p symmetric, row by row; the map (n_dimensions, n_samples).
    fn measure(&mut self, p: &[f64], factor: f64, map: &Array2<f64>) -> f64 {
        let n = map.ncols();
        let mut total = 0.0;
        for i in 0..n {
            let near = &mut self.near[i * n..i * n + i];
            near.fill(1.0);
            for row in map.rows() {
                let (at, row) = (row[i], row.to_slice().unwrap_or_default());
                for (near, other) in near.iter_mut().zip(row) {
                    *near += (at - other) * (at - other);
                }
            }
            near.iter_mut().for_each(|near| *near = 1.0 / *near);
            total += 2.0 * in_four_lanes(near);
        }
        let share_of_one = 1.0 / total;
        self.slopes.fill(0.0);
        for i in 0..n {
            let (force, along) = (&mut self.force[..i], &mut self.along[..i]);
            let pairs = p[i * n..].iter().zip(&self.near[i * n..]);
            for (force, (share, near)) in force.iter_mut().zip(pairs) {
                *force = 4.0 * (factor * share - near * share_of_one) * near;
            }
            for (row, mut slopes) in map.rows().into_iter().zip(self.slopes.rows_mut()) {
                let (at, row) = (row[i], row.to_slice().unwrap_or_default());
                for ((along, force), other) in along.iter_mut().zip(&*force).zip(row) {
                    *along = force * (at - other);
                }
                let own = in_four_lanes(along);
                for (slope, along) in slopes.iter_mut().zip(&*along) {
                    *slope -= along;
                }
                slopes[i] += own;
            }
        }
        total
    }

    /// The KL divergence in nats, after a call of `measure` with its total.
    fn loss(&self, p: &[f64], total: f64, n: usize) -> f64 {
        let mut loss = 0.0;
        for i in 0..n {
            for j in 0..i {
                let (share, q) = (p[i * n + j], self.near[i * n + j] / total);
                if share > 0.0 {
                    loss += 2.0 * share * libm::log(share / q.max(f64::MIN_POSITIVE));
                }
            }
        }
        loss
    }
}

/// Rows become columns, in memory too.
fn turned(matrix: ArrayView2<'_, f64>) -> Array2<f64> {
    matrix.t().as_standard_layout().into_owned()
}

fn in_four_lanes(values: &[f64]) -> f64 {
    let mut lanes = [0.0; 4];
    let (fours, rest) = values.as_chunks::<4>();
    for four in fours {
        for (lane, value) in lanes.iter_mut().zip(four) {
            *lane += value;
        }
    }
    rest.iter().fold((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]), |sum, value| sum + value)
}

/// How a t-SNE map is looked for; by default as scikit-learn does.
///
/// ```
/// use ndarray::{Array2, array};
/// use networks::tsne::Tsne;
///
/// let x = array![[0.0], [0.1], [0.2], [9.0], [9.1], [9.2]];
/// let start: Array2<f64> = numerics::Rng::new(7).normals((6, 2)) * 1e-4;
/// let map = Tsne { perplexity: 2.0, ..Tsne::default() }.fit(&x, &start)?.points;
/// let apart = |i: usize, j: usize| (&map.row(i) - &map.row(j)).mapv(|d| d * d).sum();
/// assert!(apart(0, 2) < apart(0, 3));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14d (maps). Source: as [`affinities`], section 3.4; the step sizes of each coordinate:
/// Robert Jacobs, *Increased Rates of Convergence Through Learning Rate Adaptation*, 1988; the learning rate: Anna Belkina
/// and others, *Automated optimized parameters for t-SNE*, 2019.
#[derive(Debug, Clone, PartialEq)]
pub struct Tsne {
    /// About how many neighbors of a sample count. 30.
    pub perplexity: f64,
    /// All steps. 1,000.
    pub n_steps: usize,
    /// How many of them come first, with shares made larger and momentum 0.5 instead of 0.8. 250.
    pub n_exaggerated: usize,
    /// By how much the shares are made larger in those, so that neighbors find each other. 12.
    pub exaggeration: f64,
    /// How far a step goes; where it is `None`, n_samples / (4 · exaggeration), but at least 50.
    pub learning_rate: Option<f64>,
}

impl Default for Tsne {
    fn default() -> Self {
        Tsne {
            perplexity: 30.0,
            n_steps: 1000,
            n_exaggerated: 250,
            exaggeration: 12.0,
            learning_rate: None,
        }
    }
}

/// A map, and how far it is from the data's table of neighbors.
#[derive(Debug, Clone, PartialEq)]
pub struct TsneMap {
    /// The points. Shape: that of the start.
    pub points: Array2<f64>,
    /// The KL divergence of the map's shares from the data's, in nats.
    pub loss_nats: f64,
}

impl Tsne {
    /// Moves the points of a start, step by step, to a map of x.
    ///
    /// Each coordinate has a step size of its own: longer by 0.2 where slope and last step disagree in direction, as they do
    /// on the way down; else shorter, by a fifth. There is no way to put another sample on the map later.
    ///
    /// Shape: x (n_samples, n_features) and start (n_samples, n_dimensions) in; a start is often small random numbers. Errors:
    /// those of [`affinities`]; a start with another number of rows, without columns, or not finite; an exaggeration or a
    /// learning rate that is not above 0; a map that has left the range of numbers. Cost: O(n_samples²) a step.
    pub fn fit<'a, 'b>(
        &self,
        x: impl Into<ArrayView2<'a, f64>>,
        start: impl Into<ArrayView2<'b, f64>>,
    ) -> Result<TsneMap> {
        self.fit_to(x.into(), start.into())
    }

    fn fit_to(&self, x: ArrayView2<'_, f64>, start: ArrayView2<'_, f64>) -> Result<TsneMap> {
        check::positive("exaggeration", self.exaggeration)?;
        let n = x.nrows();
        let rate = self.learning_rate.unwrap_or((n as f64 / self.exaggeration / 4.0).max(50.0));
        check::positive("learning_rate", rate)?;
        check::same_length("rows", ("x", n), ("start", start.nrows()))?;
        check::samples("start", &start)?;
        let p = affinities_of(x, self.perplexity)?.into_raw_vec_and_offset().0;
        let mut map = turned(start);
        let mut pull = Pull::new(n, map.nrows());
        let (mut steps, mut gains) = (Array2::<f64>::zeros(map.dim()), Array2::ones(map.dim()));
        for step in 0..self.n_steps {
            let is_early = step < self.n_exaggerated;
            let (factor, momentum) = if is_early { (self.exaggeration, 0.5) } else { (1.0, 0.8) };
            pull.measure(&p, factor, &map);
            for (((point, step), gain), slope) in
                map.iter_mut().zip(&mut steps).zip(&mut gains).zip(&pull.slopes)
            {
                let gained = if *step * slope < 0.0 { *gain + 0.2 } else { *gain * 0.8 };
                *gain = f64::max(gained, 0.01);
                *step = momentum * *step - rate * *gain * slope;
                *point += *step;
            }
        }
        let map = check::all_in_range("a point of the map", map, "x, start and rate")?;
        let total = pull.measure(&p, 1.0, &map);
        let loss_nats = check::in_range("the loss", pull.loss(&p, total, n), "x, start and rate")?;
        Ok(TsneMap { points: turned(map.view()), loss_nats })
    }
}

/// How far a map's neighbors are neighbors in the data: 1 if all are, about one half for a map made of luck.
///
/// `1 − 2 / (n · k · (2 · n − 3 · k − 1)) · Σ (rank − k)` over all points and each of their k nearest on the map that is not
/// among the k nearest in the data; rank is its place there.
///
/// Order: equally near ones as they stand in x. Shape: x (n_samples, n_features) and the map (n_samples, n_dimensions).
/// Errors: another number of rows; k 0, or n_samples / 2 and more; a number that is not finite, or a squared distance beyond
/// the largest `f64`. Cost: O(n_samples² · (n_features + log n_samples)).
///
/// ```
/// use ndarray::array;
/// use networks::tsne::trustworthiness;
///
/// let x = array![[1.0], [2.0], [4.0], [8.0], [16.0]];
/// assert_eq!(trustworthiness(&x, &(&x * -3.0), 2)?, 1.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14d (maps). Source: Jarkko Venna and Samuel Kaski, *Neighborhood Preservation in Nonlinear
/// Projection Methods*, 2001, section 2.
pub fn trustworthiness<'a, 'b>(
    x: impl Into<ArrayView2<'a, f64>>,
    map: impl Into<ArrayView2<'b, f64>>,
    k: usize,
) -> Result<f64> {
    trustworthiness_of(x.into(), map.into(), k)
}

fn trustworthiness_of(x: ArrayView2<'_, f64>, map: ArrayView2<'_, f64>, k: usize) -> Result<f64> {
    let n = x.nrows();
    check::same_length("rows", ("x", n), ("map", map.nrows()))?;
    check::between("k", k, 1, ("(n_samples − 1) / 2", n.saturating_sub(1) / 2))?;
    let in_data = ranks(&squared_distances("x", x)?);
    let on_map = ranks(&squared_distances("map", map)?);
    let mut beyond = 0;
    for (data, map) in in_data.iter().zip(&on_map) {
        if *map <= k {
            beyond += data.saturating_sub(k);
        }
    }
    let most = n as f64 * k as f64 * (2.0 * n as f64 - 3.0 * k as f64 - 1.0);
    Ok(1.0 - 2.0 / most * beyond as f64)
}

/// The place of each sample among each one's neighbors, from 1; n_samples for itself.
fn ranks(distances: &Array2<f64>) -> Array2<usize> {
    let n = distances.nrows();
    let mut ranks = Array2::from_elem((n, n), n);
    for i in 0..n {
        let row = distances.row(i);
        let order = order_by(n, &|a, b| row[a].total_cmp(&row[b]));
        for (rank, j) in order.into_iter().filter(|j| *j != i).enumerate() {
            ranks[[i, j]] = rank + 1;
        }
    }
    ranks
}

/// Not `numerics::linalg::pairwise_squared_distances`, which adds in another order: t-SNE amplifies a rounding, and the maps of
/// page 14d would be other ones than scikit-learn's.
fn squared_distances(name: &str, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
    check::samples(name, &x)?;
    check::size("n_samples²", &[x.nrows(), x.nrows()])?;
    let x = x.as_standard_layout();
    let distances = matrix_of((x.nrows(), x.nrows()), &|i, j| {
        x.row(i).iter().zip(x.row(j)).map(|(a, b)| (a - b) * (a - b)).sum()
    });
    check::all_in_range("a squared distance", distances, name)
}
