//! Points laid out for wide vectors, their kernels to one or several others, and weighted sums of these.

use std::ops::Range;

use learning::kernels::Kernel;
use ndarray::{Array2, ArrayView2};
use numerics::{Error, Result, check, parallel};

use super::exp::{FOR_F32, FOR_F64, exp_of_negatives};

/// So many points stand side by side: two registers of eight `f64`, or four of four.
pub(super) const LANES: usize = 16;
/// So many rows are compared with a panel at once when sums are taken.
const QUERIES: usize = 4;
/// So many panels are worked on in one go: their kernels stay in the fastest cache.
const PANELS: usize = 8;
/// So many rows are one thread's piece of work.
const ROWS_A_PIECE: usize = 64;

type Lanes = [f64; LANES];

/// Checks the kernel's own parameters, by evaluating it once.
pub(super) fn check_kernel(kernel: Kernel) -> Result<()> {
    let zero = [0.0];
    kernel.evaluate(&zero[..], &zero[..]).map(|_| ())
}

/// What is subtracted from points: their mean, for a kernel that looks at differences alone; for others nothing.
pub(super) fn center_for(kernel: Kernel, x: ArrayView2<'_, f64>) -> Vec<f64> {
    match kernel {
        Kernel::Rbf { .. } | Kernel::Laplacian { .. } => {
            let n = x.nrows().max(1) as f64;
            x.columns().into_iter().map(|column| column.iter().map(|v| v / n).sum()).collect()
        }
        Kernel::Linear | Kernel::Polynomial { .. } | Kernel::Sigmoid { .. } => vec![0.0; x.ncols()],
    }
}

/// The kernels between points must stay within `f64`: that is so where the largest possible one does.
fn check_scale(kernel: Kernel, largest: f64) -> Result<()> {
    let bound = match kernel {
        Kernel::Polynomial { degree, coef0 } => libm::pow(largest + coef0.abs(), degree as f64),
        Kernel::Sigmoid { gamma, coef0 } => gamma * largest + coef0.abs(),
        Kernel::Linear => largest,
        Kernel::Rbf { gamma } | Kernel::Laplacian { gamma } => 4.0 * gamma * largest,
    };
    if bound.is_finite() { Ok(()) } else { Err(Error::out_of_range("a kernel of two points", "x")) }
}

/// Points in panels of [`LANES`], feature by feature: what is read one after the other lies one after the other.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Points {
    pub(super) kernel: Kernel,
    pub(super) n: usize,
    n_features: usize,
    /// What is subtracted from every point, for kernels that look at differences alone: small numbers keep their digits.
    center: Vec<f64>,
    /// Feature f of panel p at p · n_features + f. Lanes beyond the last point are zero.
    panels: Vec<Lanes>,
    /// The squared length of each point, panel by panel.
    lengths: Vec<Lanes>,
}

impl Points {
    /// Errors: kernels that leave the range of `f64`.
    pub(super) fn new(kernel: Kernel, x: ArrayView2<'_, f64>) -> Result<Self> {
        let center = center_for(kernel, x);
        Self::around(kernel, x, center)
    }

    /// As [`Points::new`], with a center that is known.
    pub(super) fn around(kernel: Kernel, x: ArrayView2<'_, f64>, center: Vec<f64>) -> Result<Self> {
        let (n, n_features) = x.dim();
        let n_panels = n.div_ceil(LANES);
        let mut panels = vec![[0.0; LANES]; n_panels * n_features];
        let mut lengths = vec![[0.0; LANES]; n_panels];
        let mut largest: f64 = 0.0;
        for (i, row) in x.rows().into_iter().enumerate() {
            let (panel, lane) = (i / LANES, i % LANES);
            let mut squared = 0.0;
            for (f, (value, center)) in row.iter().zip(&center).enumerate() {
                let value = value - center;
                panels[panel * n_features + f][lane] = value;
                squared += value * value;
            }
            lengths[panel][lane] = squared;
            largest = if squared > largest || squared.is_nan() { squared } else { largest };
        }
        check_scale(kernel, largest)?;
        Ok(Points { kernel, n, n_features, center, panels, lengths })
    }

    pub(super) fn center(&self) -> &[f64] {
        &self.center
    }

    fn panel(&self, p: usize) -> &[Lanes] {
        &self.panels[p * self.n_features..(p + 1) * self.n_features]
    }

    /// The features of a point, its center subtracted, and its squared length.
    pub(super) fn point(&self, i: usize) -> (Vec<f64>, f64) {
        let lane = i % LANES;
        let features = self.panel(i / LANES).iter().map(|lanes| lanes[lane]).collect();
        (features, self.lengths[i / LANES][lane])
    }

    /// Two points change places.
    pub(super) fn swap(&mut self, i: usize, j: usize) {
        let swap = |lanes: &mut [Lanes], i: (usize, usize), j: (usize, usize)| {
            let value = lanes[i.0][i.1];
            lanes[i.0][i.1] = lanes[j.0][j.1];
            lanes[j.0][j.1] = value;
        };
        let ((panel_i, i), (panel_j, j)) = ((i / LANES, i % LANES), (j / LANES, j % LANES));
        for f in 0..self.n_features {
            let (at_i, at_j) = (panel_i * self.n_features + f, panel_j * self.n_features + f);
            swap(&mut self.panels, (at_i, i), (at_j, j));
        }
        swap(&mut self.lengths, (panel_i, i), (panel_j, j));
    }

    /// The kernel of each point with itself.
    pub(super) fn diagonal(&self) -> Vec<f64> {
        let of = |i: usize| {
            let length = self.lengths[i / LANES][i % LANES];
            let own = if let Kernel::Laplacian { .. } = self.kernel { 0.0 } else { length };
            let mut value = [[own; LANES]];
            finish::<FOR_F64>(self.kernel, &mut value, length, &[[length; LANES]]);
            value[0][0]
        };
        (0..self.n).map(of).collect()
    }

    /// The kernels of point i with the points of a range, times `factor`, as `f32`; the range starts at a panel.
    pub(super) fn row(&self, i: usize, start: usize, factor: f64, row: &mut [f32]) {
        let (query, length) = self.point(i);
        let mut first = start / LANES;
        for out in row.chunks_mut(LANES * PANELS) {
            let n_panels = out.len().div_ceil(LANES);
            let panels = first..first + n_panels;
            let mut values = [[[0.0; LANES]; PANELS]];
            simd::widest(
                #[inline(always)]
                || {
                    self.kernels::<1, FOR_F32>([&query], [length], panels, &mut values);
                    round(values[0].as_flattened(), factor, out);
                },
            );
            first += n_panels;
        }
    }

    /// The kernels of some points with some panels.
    #[inline(always)]
    fn kernels<const Q: usize, const DEGREE: usize>(
        &self,
        queries: [&[f64]; Q],
        query_lengths: [f64; Q],
        panels: Range<usize>,
        values: &mut [[Lanes; PANELS]; Q],
    ) {
        let lengths = &self.lengths[panels.clone()];
        for (k, p) in panels.enumerate() {
            let sums = if let Kernel::Laplacian { .. } = self.kernel {
                distances(queries, self.panel(p))
            } else {
                products(queries, self.panel(p))
            };
            for q in 0..Q {
                values[q][k] = sums[q];
            }
        }
        for q in 0..Q {
            finish::<DEGREE>(
                self.kernel,
                &mut values[q][..lengths.len()],
                query_lengths[q],
                lengths,
            );
        }
    }
}

#[inline(always)]
fn round(values: &[f64], factor: f64, out: &mut [f32]) {
    for (out, value) in out.iter_mut().zip(values) {
        *out = (value * factor) as f32;
    }
}

/// The dot products of some points with all of a panel.
#[inline(always)]
fn products<const Q: usize>(queries: [&[f64]; Q], panel: &[Lanes]) -> [Lanes; Q] {
    let mut sums = [[0.0; LANES]; Q];
    let queries = queries.map(|query| &query[..panel.len()]);
    for (f, lanes) in panel.iter().enumerate() {
        for q in 0..Q {
            for k in 0..LANES {
                sums[q][k] += queries[q][f] * lanes[k];
            }
        }
    }
    sums
}

/// The sums of absolute differences.
#[inline(always)]
fn distances<const Q: usize>(queries: [&[f64]; Q], panel: &[Lanes]) -> [Lanes; Q] {
    let mut sums = [[0.0; LANES]; Q];
    let queries = queries.map(|query| &query[..panel.len()]);
    for (f, lanes) in panel.iter().enumerate() {
        for q in 0..Q {
            for k in 0..LANES {
                sums[q][k] += (queries[q][f] - lanes[k]).abs();
            }
        }
    }
    sums
}

/// From dot products (for the Laplacian kernel: sums of absolute differences) to kernels.
#[inline(always)]
fn finish<const DEGREE: usize>(
    kernel: Kernel,
    values: &mut [Lanes],
    length: f64,
    lengths: &[Lanes],
) {
    match kernel {
        Kernel::Linear => {}
        Kernel::Polynomial { degree, coef0 } => {
            for values in values {
                *values = power(values.map(|dot| dot + coef0), degree);
            }
        }
        Kernel::Rbf { gamma } => {
            for (values, lengths) in values.iter_mut().zip(lengths) {
                for k in 0..LANES {
                    let distance = (length + lengths[k]) - 2.0 * values[k];
                    values[k] = if distance > 0.0 { -gamma * distance } else { 0.0 };
                }
                exp_of_negatives::<LANES, DEGREE>(values);
            }
        }
        Kernel::Laplacian { gamma } => {
            for values in values {
                *values = values.map(|distance| -gamma * distance);
                exp_of_negatives::<LANES, DEGREE>(values);
            }
        }
        Kernel::Sigmoid { gamma, coef0 } => {
            for v in values.as_flattened_mut() {
                *v = libm::tanh(gamma * *v + coef0);
            }
        }
    }
}

/// By squaring: as many products as the degree has binary digits, and some.
#[inline(always)]
fn power(mut base: Lanes, mut degree: usize) -> Lanes {
    let mut result = [1.0; LANES];
    while degree > 0 {
        if degree % 2 == 1 {
            for k in 0..LANES {
                result[k] *= base[k];
            }
        }
        degree /= 2;
        if degree > 0 {
            base = base.map(|v| v * v);
        }
    }
    result
}

/// Sums of kernels to fixed points with fixed weights: what a fitted machine computes.
///
/// There may be several sums over the same points; a kernel is computed once for all of them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Expansion {
    points: Points,
    n_sums: usize,
    /// For each panel the sums it belongs to, with the weights of its points.
    terms: Vec<Vec<(usize, Lanes)>>,
}

impl Expansion {
    /// One group of points after the other; `weights` of a group: the sum's number, a weight for each of its points.
    pub(super) fn new(
        kernel: Kernel,
        center: Vec<f64>,
        groups: &[(Array2<f64>, Vec<(usize, Vec<f64>)>)],
        n_sums: usize,
    ) -> Result<Self> {
        let n_features = center.len();
        let padded = |n: usize| n.div_ceil(LANES) * LANES;
        let n_rows = groups.iter().map(|(x, _)| padded(x.nrows())).sum();
        let mut x = Array2::zeros((n_rows, n_features));
        let mut terms = Vec::new();
        let mut start = 0;
        for (points, weights) in groups {
            let n = points.nrows();
            let end = start + padded(n);
            x.slice_mut(ndarray::s![start..start + n, ..]).assign(points);
            for mut filler in x.slice_mut(ndarray::s![start + n..end, ..]).rows_mut() {
                filler.assign(&ndarray::ArrayView1::from(&center)); // of no weight, and no new scale
            }
            for first in (0..n).step_by(LANES) {
                let lanes =
                    |w: &[f64]| std::array::from_fn(|k| w.get(first + k).copied().unwrap_or(0.0));
                terms.push(weights.iter().map(|(sum, w)| (*sum, lanes(w))).collect());
            }
            start = end;
        }
        let points = Points::around(kernel, x.view(), center)?;
        Ok(Expansion { points, n_sums, terms })
    }

    /// All sums for each row of `x`. Shape: (n, n_features) in, (n, n_sums) out. Errors: a squared length beyond `f64`.
    pub(super) fn sums(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::size("n_samples times the number of sums", &[x.nrows(), self.n_sums])?;
        let pieces = parallel::map(x.nrows(), ROWS_A_PIECE, |rows| self.sums_of(x, rows));
        let mut all = Vec::with_capacity(x.nrows() * self.n_sums);
        for piece in pieces {
            all.extend(piece?);
        }
        let sums =
            Array2::from_shape_fn((x.nrows(), self.n_sums), |(i, s)| all[i * self.n_sums + s]);
        check::all_in_range("a sum of kernels", sums, "x")
    }

    fn sums_of(&self, x: ArrayView2<'_, f64>, rows: Range<usize>) -> Result<Vec<f64>> {
        let n_features = self.points.n_features;
        let mut result = Vec::with_capacity(rows.len() * self.n_sums);
        let mut queries = vec![0.0; QUERIES * n_features];
        let mut sums = vec![[[0.0; LANES]; QUERIES]; self.n_sums];
        for first in rows.clone().step_by(QUERIES) {
            let n = QUERIES.min(rows.end - first);
            let mut lengths = [0.0; QUERIES];
            for q in 0..QUERIES {
                let row = x.row(first + q.min(n - 1));
                let out = &mut queries[q * n_features..(q + 1) * n_features];
                for ((out, value), center) in out.iter_mut().zip(row).zip(&self.points.center) {
                    *out = value - center;
                    lengths[q] += *out * *out;
                }
            }
            check_scale(
                self.points.kernel,
                lengths.iter().fold(0.0, |a, &b| if b > a { b } else { a }),
            )?;
            self.add(&queries, lengths, &mut sums);
            for q in 0..n {
                for sum in &mut sums {
                    result.push(sum[q].iter().sum());
                }
            }
            sums.fill([[0.0; LANES]; QUERIES]);
        }
        Ok(result)
    }

    fn add(&self, queries: &[f64], lengths: [f64; QUERIES], sums: &mut [[Lanes; QUERIES]]) {
        let n_features = self.points.n_features;
        let rows: [&[f64]; QUERIES] =
            std::array::from_fn(|q| &queries[q * n_features..(q + 1) * n_features]);
        for (c, terms) in self.terms.chunks(PANELS).enumerate() {
            let panels = c * PANELS..c * PANELS + terms.len();
            let mut values = [[[0.0; LANES]; PANELS]; QUERIES];
            simd::widest(
                #[inline(always)]
                || {
                    self.points.kernels::<QUERIES, FOR_F64>(rows, lengths, panels, &mut values);
                    for (k, terms) in terms.iter().enumerate() {
                        for (sum, weights) in terms {
                            add_weighted(&mut sums[*sum], weights, &values, k);
                        }
                    }
                },
            );
        }
    }
}

#[inline(always)]
fn add_weighted(
    sum: &mut [Lanes; QUERIES],
    weights: &Lanes,
    values: &[[Lanes; PANELS]; QUERIES],
    panel: usize,
) {
    for q in 0..QUERIES {
        for k in 0..LANES {
            sum[q][k] += weights[k] * values[q][panel][k];
        }
    }
}
