//! Samples as the cluster methods want them: row by row in one piece of memory, small enough that squares stay within `f64`.

use ndarray::ArrayView2;
use numerics::{Scale, parallel};

/// The samples, divided by a power of two where their squares would leave `f64`.
pub(super) struct Points {
    pub x: Vec<f64>,
    pub n: usize,
    pub d: usize,
    pub scale: Scale,
}

impl Points {
    /// The rows of `x`, which has been checked: finite, at least one row and one column.
    pub(super) fn new(x: ArrayView2<'_, f64>) -> Self {
        Self::with_scale(x, Scale::for_squares(&x))
    }

    pub(super) fn with_scale(x: ArrayView2<'_, f64>, scale: Scale) -> Self {
        let (n, d) = x.dim();
        let mut rows: Vec<f64> = match x.to_slice() {
            Some(rows) => rows.to_vec(),
            None => x.iter().copied().collect(),
        };
        if scale != Scale::ONE {
            rows.iter_mut().for_each(|v| *v = scale.down(*v));
        }
        Points { x: rows, n, d, scale }
    }

    pub(super) fn row(&self, i: usize) -> &[f64] {
        &self.x[i * self.d..][..self.d]
    }

    /// The mean of each column: chunks of rows on all threads, put together in order.
    pub(super) fn means(&self) -> Vec<f64> {
        let sums = parallel::fold(
            self.n,
            CHUNK,
            |rows| {
                let mut sums = vec![0.0; self.d];
                rows.for_each(|i| add(&mut sums, self.row(i)));
                sums
            },
            |mut a, b| {
                add(&mut a, &b);
                a
            },
        );
        let sums = sums.unwrap_or_default();
        sums.into_iter().map(|sum| sum / self.n as f64).collect()
    }
}

/// Rows that one thread works on at a time.
pub(super) const CHUNK: usize = 4096;

#[inline(always)]
pub(super) fn add(sums: &mut [f64], row: &[f64]) {
    sums.iter_mut().zip(row).for_each(|(sum, v)| *sum += v);
}

#[inline(always)]
pub(super) fn subtract(sums: &mut [f64], row: &[f64]) {
    sums.iter_mut().zip(row).for_each(|(sum, v)| *sum -= v);
}

/// The squared distance of two rows: eight running sums, then their sum.
#[inline(always)]
pub(super) fn squared_distance(a: &[f64], b: &[f64]) -> f64 {
    let (a8, a_rest) = a.as_chunks::<8>();
    let (b8, b_rest) = b.as_chunks::<8>();
    let mut sums = [0.0; 8];
    for (a, b) in a8.iter().zip(b8) {
        for l in 0..8 {
            sums[l] += (a[l] - b[l]) * (a[l] - b[l]);
        }
    }
    let rest = a_rest.iter().zip(b_rest).fold(0.0, |sum, (a, b)| sum + (a - b) * (a - b));
    ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7])) + rest
}
