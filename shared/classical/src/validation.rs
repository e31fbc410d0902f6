//! Is a clustering real? Data without groups to compare with, the gap statistic, and what stays on resampled data.

use learning::metrics::adjusted_rand_index;
use ndarray::{Array1, Array2, ArrayView2, Axis};
use numerics::{Error, Result, Rng, check, linalg, stats};

/// A way to find `k` groups: samples, their number of groups and a generator in, a group for each sample out.
pub type Clusterer<'a> = dyn Fn(ArrayView2<'_, f64>, usize, &mut Rng) -> Result<Array1<usize>> + 'a;

/// Samples without groups: each feature uniform between its smallest and largest value. Shape: that of `x`.
///
/// Errors: no samples; a number that is not finite. Explained in Part V, 22c (is a clustering real?).
pub fn uniform_null<'a>(x: impl Into<ArrayView2<'a, f64>>, rng: &mut Rng) -> Result<Array2<f64>> {
    let x = x.into();
    check::samples("x", &x)?;
    let ends: Vec<(f64, f64)> = x
        .columns()
        .into_iter()
        .map(|column| {
            column.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &v| {
                (low.min(v), high.max(v))
            })
        })
        .collect();
    let shares: Array2<f64> = rng.uniforms(x.dim());
    let between =
        |i: usize, j: usize| ends[j].0 * (1.0 - shares[[i, j]]) + ends[j].1 * shares[[i, j]];
    Ok(numerics::matrix_of(x.dim(), &between))
}

/// Samples with the same values in each feature, each feature in an order of its own: what features had to do with each
/// other is gone. Shape: that of `x`.
///
/// Errors: no samples; a number that is not finite. Explained in Part V, 22c (is a clustering real?).
pub fn shuffled_null<'a>(x: impl Into<ArrayView2<'a, f64>>, rng: &mut Rng) -> Result<Array2<f64>> {
    let x = x.into();
    check::samples("x", &x)?;
    let orders: Vec<Vec<usize>> = (0..x.ncols()).map(|_| rng.permutation(x.nrows())).collect();
    Ok(numerics::matrix_of(x.dim(), &|i, j| x[[orders[j][i], j]]))
}

/// The sum of the squared distances between samples and the mean of their group: k-means' inertia.
///
/// Shape: x (n_samples, n_features), groups (n_samples,). Errors: no samples; not one group per sample; a number that is
/// not finite; a sum beyond the largest `f64`. Cost: n·d.
///
/// ```
/// use ndarray::array;
/// let spread = classical::validation::dispersion(&array![[0.0], [2.0], [9.0]], &[0, 0, 1])?;
/// assert_eq!(spread, 2.0);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn dispersion<'a>(x: impl Into<ArrayView2<'a, f64>>, groups: &[usize]) -> Result<f64> {
    let x = x.into();
    check::samples_and_targets(&x, groups.len()).map_err(|error| error.renamed("y", "groups"))?;
    let mut members: Vec<Vec<usize>> = Vec::new();
    for (i, &group) in groups.iter().enumerate() {
        check::between("a group", group, 0, ("the most groups", check::MOST_CLASSES))?;
        if group >= members.len() {
            members.resize(group + 1, Vec::new());
        }
        members[group].push(i);
    }
    let mut total = 0.0;
    for rows in members.iter().filter(|rows| !rows.is_empty()) {
        let mine = x.select(Axis(0), rows);
        let gaps = &mine - &linalg::column_means(&mine)?;
        total +=
            gaps.rows().into_iter().map(|row| row.iter().fold(0.0, |s, v| s + v * v)).sum::<f64>();
    }
    check::in_range("the dispersion", total, "x")
}

/// What [`gap_statistic`] found, for 1, 2, … groups.
#[derive(Debug, Clone, PartialEq)]
pub struct GapStatistic {
    /// The logarithm of the dispersion within groups, of the samples.
    pub log_dispersions: Vec<f64>,
    /// Its mean on data without groups.
    pub expected: Vec<f64>,
    /// The difference: how much tighter the samples' groups are than those found where there are none.
    pub gaps: Vec<f64>,
    /// The standard error of each gap, `√(1 + 1/n_references)` times the standard deviation over the references.
    pub errors: Vec<f64>,
}

impl GapStatistic {
    /// The smallest number of groups whose gap is at least the next one's less its standard error; the last if none is.
    pub fn n_clusters(&self) -> usize {
        let gaps = &self.gaps;
        let stays = |k: &usize| gaps[*k - 1] >= gaps[*k] - self.errors[*k];
        (1..gaps.len()).find(stays).unwrap_or(gaps.len())
    }
}

/// The gap statistic compares how tight 1, 2, … groups are with how tight groups are that are found in uniform data.
///
/// `gap(k) = mean of log W_k over uniform data − log W_k`, W the [`dispersion`]. Groups are found in data without groups
/// too, and tighten with every further one; a number of groups is real where they are tighter than that.
///
/// Shape: x (n_samples, n_features), which must not have more groups asked for than samples. Errors: a parameter out of its
/// range; those of the clusterer; a dispersion of 0, whose logarithm is infinite. Cost: (1 + n_references) · most_clusters
/// clusterings.
///
/// Explained in Part V, 22c (is a clustering real?). Source: Robert Tibshirani, Guenther Walther and Trevor Hastie,
/// *Estimating the Number of Clusters in a Data Set via the Gap Statistic*, Journal of the Royal Statistical Society B
/// 63(2), 2001, sections 2 and 3.
pub fn gap_statistic<'a>(
    x: impl Into<ArrayView2<'a, f64>>,
    most_clusters: usize,
    n_references: usize,
    cluster: &Clusterer<'_>,
    rng: &mut Rng,
) -> Result<GapStatistic> {
    let x = x.into();
    check::samples("x", &x)?;
    check::between("most_clusters", most_clusters, 1, ("n_samples", x.nrows()))?;
    check::at_least("n_references", n_references, 2)?;
    check::size("n_references times most_clusters", &[n_references, most_clusters])?;
    let log_dispersions = log_dispersions(x, most_clusters, cluster, rng)?;
    let mut references = Vec::with_capacity(n_references);
    for _ in 0..n_references {
        let null = uniform_null(x, rng)?;
        references.push(self::log_dispersions(null.view(), most_clusters, cluster, rng)?);
    }
    let mut result =
        GapStatistic { log_dispersions, expected: vec![], gaps: vec![], errors: vec![] };
    for k in 0..most_clusters {
        let of_k: Vec<f64> = references.iter().map(|reference| reference[k]).collect();
        let mean = stats::mean(&of_k)?;
        let factor = (1.0 + 1.0 / n_references as f64).sqrt();
        result.expected.push(mean);
        result.gaps.push(mean - result.log_dispersions[k]);
        result.errors.push(factor * stats::std_dev(&of_k, 0)?);
    }
    Ok(result)
}

fn log_dispersions(
    x: ArrayView2<'_, f64>,
    most: usize,
    cluster: &Clusterer<'_>,
    rng: &mut Rng,
) -> Result<Vec<f64>> {
    (1..=most)
        .map(|k| {
            let spread = dispersion(x, &cluster(x, k, rng)?.to_vec())?;
            if spread > 0.0 {
                Ok(libm::log(spread))
            } else {
                Err(Error::invalid(format!("the dispersion within {k} groups"), spread, "positive"))
            }
        })
        .collect()
}

/// How much of a clustering stays when other samples are drawn: adjusted Rand indices, one for each pair of draws.
///
/// Twice a share of the samples is drawn without replacement and clustered; on the samples that both have, the two
/// clusterings are compared (1: the same groups, 0: as much alike as by chance).
///
/// Shape: x (n_samples, n_features), out n_pairs numbers. Errors: a parameter out of its range; a share so small that two
/// draws have fewer than two samples in common; those of the clusterer. Cost: 2 · n_pairs clusterings.
///
/// Explained in Part V, 22c (is a clustering real?). Source: Asa Ben-Hur, Andre Elisseeff and Isabelle Guyon, *A Stability
/// Based Method for Discovering Structure in Clustered Data*, Pacific Symposium on Biocomputing, 2002.
pub fn stability<'a>(
    x: impl Into<ArrayView2<'a, f64>>,
    n_clusters: usize,
    n_pairs: usize,
    share: f64,
    cluster: &Clusterer<'_>,
    rng: &mut Rng,
) -> Result<Vec<f64>> {
    let x = x.into();
    check::samples("x", &x)?;
    check::fraction("share", share)?;
    check::at_least("n_pairs", n_pairs, 1)?;
    check::size("n_pairs", &[n_pairs])?;
    let n = x.nrows();
    let size = libm::ceil(share * n as f64) as usize;
    check::between("n_clusters", n_clusters, 1, ("the samples drawn", size))?;
    let mut agreements = Vec::with_capacity(n_pairs);
    for _ in 0..n_pairs {
        let mut found = [vec![None; n], vec![None; n]];
        for groups_of in &mut found {
            let mut drawn = rng.choice_without_replacement(n, size)?;
            drawn.sort_unstable();
            let groups = cluster(x.select(Axis(0), &drawn).view(), n_clusters, rng)?;
            check::same_length("samples", ("the groups", groups.len()), ("the draw", size))?;
            for (&i, &group) in drawn.iter().zip(&groups) {
                groups_of[i] = Some(group);
            }
        }
        let [a, b] = found;
        let (a, b): (Vec<usize>, Vec<usize>) =
            a.into_iter().zip(b).filter_map(|(a, b)| Some((a?, b?))).unzip();
        if a.len() < 2 {
            return Err(Error::invalid("share", share, "so large that two draws share samples"));
        }
        agreements.push(adjusted_rand_index(&a, &b)?);
    }
    Ok(agreements)
}
