//! What a layer of filters computes with: one picture's windows as columns, filled in whole runs of pixels.
//!
//! [`windows`](super::Conv2d::windows) has a row for each window and is made to be looked at. Here each window is a column:
//! a row then holds what one weight meets, and that lies side by side in the picture. A picture's table is small enough for
//! the processor's cache, where all pictures' at once would be read from memory again for each product.

use ndarray::linalg::general_mat_mul;
use ndarray::{Array2, ArrayView2, ArrayView4, ArrayViewMut2, Axis};
use numerics::parallel;

use super::Conv2d;

/// The places of the windows on a picture.
pub(super) struct Columns {
    pub(super) conv: Conv2d,
    pub(super) filter: (usize, usize),
    pub(super) places: (usize, usize),
    /// Channels, height, width.
    pub(super) picture: (usize, usize, usize),
}

/// So many pieces the samples are cut into, whatever the number of threads, so that sums have the same bits.
const PIECES: usize = 16;

impl Columns {
    /// The feature maps of all pictures, one below the other: (n_samples, n_outputs · places).
    ///
    /// `x` lies row by row; `weight` has shape (n_outputs, weights of a filter).
    pub(super) fn forward(&self, x: &ArrayView4<'_, f64>, weight: &Array2<f64>) -> Array2<f64> {
        let (n_samples, n_outputs) = (x.dim().0, weight.nrows());
        let pixels = x.as_slice().unwrap_or_default();
        let mut maps = Array2::zeros((n_samples, n_outputs * self.n_places()));
        let piece = n_samples.div_ceil(PIECES);
        let pieces = maps.axis_chunks_iter_mut(Axis(0), piece).collect();
        parallel::map_pieces(pieces, |i, mut maps: ArrayViewMut2<'_, f64>| {
            let mut columns = self.zeros();
            for (k, mut maps) in maps.rows_mut().into_iter().enumerate() {
                self.fill(&pixels[(i * piece + k) * self.n_pixels()..], &mut columns);
                let shape = (n_outputs, self.n_places());
                let Some(maps) = maps.as_slice_mut() else { continue };
                let Ok(mut maps) = ArrayViewMut2::from_shape(shape, maps) else { continue };
                general_mat_mul(1.0, weight, &columns, 0.0, &mut maps);
            }
        });
        maps
    }

    /// The slopes along the pictures, (n_samples, pixels), and along the filters, from those along the feature maps.
    ///
    /// `x` and `d_maps` lie row by row.
    pub(super) fn backward(
        &self,
        x: &ArrayView4<'_, f64>,
        weight: &Array2<f64>,
        d_maps: &ArrayView4<'_, f64>,
    ) -> (Array2<f64>, Array2<f64>) {
        let (n_samples, n_outputs) = (x.dim().0, weight.nrows());
        let pixels = x.as_slice().unwrap_or_default();
        let slopes = d_maps.as_slice().unwrap_or_default();
        let mut d_x = Array2::zeros((n_samples, self.n_pixels()));
        let piece = n_samples.div_ceil(PIECES);
        let pieces = d_x.axis_chunks_iter_mut(Axis(0), piece).collect();
        let sums = parallel::map_pieces(pieces, |i, mut d_x: ArrayViewMut2<'_, f64>| {
            let (mut columns, mut d_columns) = (self.zeros(), self.zeros());
            let mut d_weight = Array2::zeros(weight.raw_dim());
            let n_slopes = n_outputs * self.n_places();
            for (k, mut d_x) in d_x.rows_mut().into_iter().enumerate() {
                let sample = i * piece + k;
                self.fill(&pixels[sample * self.n_pixels()..], &mut columns);
                let d_maps = &slopes[sample * n_slopes..][..n_slopes];
                let shape = (n_outputs, self.n_places());
                let Ok(d_maps) = ArrayView2::from_shape(shape, d_maps) else { continue };
                general_mat_mul(1.0, &d_maps, &columns.t(), 1.0, &mut d_weight);
                general_mat_mul(1.0, &weight.t(), &d_maps, 0.0, &mut d_columns);
                if let Some(d_x) = d_x.as_slice_mut() {
                    self.fold(&d_columns, d_x);
                }
            }
            d_weight
        });
        let d_weight = sums.into_iter().reduce(|total, sum| total + sum);
        (d_x, d_weight.unwrap_or_else(|| Array2::zeros(weight.raw_dim())))
    }

    fn n_places(&self) -> usize {
        self.places.0 * self.places.1
    }

    fn n_pixels(&self) -> usize {
        self.picture.0 * self.picture.1 * self.picture.2
    }

    fn zeros(&self) -> Array2<f64> {
        Array2::zeros((self.picture.0 * self.filter.0 * self.filter.1, self.n_places()))
    }

    /// Writes the pixels of a picture into its windows; what lies outside of the picture stays 0.
    fn fill(&self, pixels: &[f64], columns: &mut Array2<f64>) {
        let columns = columns.as_slice_mut().unwrap_or_default();
        let stride = self.conv.stride;
        self.each_run(|column, pixel, n| {
            let columns = &mut columns[column..column + n];
            if stride == 1 {
                columns.copy_from_slice(&pixels[pixel..pixel + n]);
            } else {
                let pixels = pixels[pixel..].iter().step_by(stride);
                columns.iter_mut().zip(pixels).for_each(|(column, pixel)| *column = *pixel);
            }
        });
    }

    /// Adds each number of the windows to the slope of its pixel.
    fn fold(&self, columns: &Array2<f64>, pixels: &mut [f64]) {
        let columns = columns.as_slice().unwrap_or_default();
        let stride = self.conv.stride;
        self.each_run(|column, pixel, n| {
            let columns = &columns[column..column + n];
            if stride == 1 {
                let pixels = &mut pixels[pixel..pixel + n];
                pixels.iter_mut().zip(columns).for_each(|(pixel, column)| *pixel += *column);
            } else {
                let pixels = pixels[pixel..].iter_mut().step_by(stride);
                pixels.zip(columns).for_each(|(pixel, column)| *pixel += *column);
            }
        });
    }

    /// Each run of windows side by side whose pixel under one weight is in the picture: the first number in the columns,
    /// its pixel, and how many; the next pixel is a stride further.
    fn each_run(&self, mut work: impl FnMut(usize, usize, usize)) {
        let Conv2d { stride, padding, dilation } = self.conv;
        let (n_channels, height, width) = self.picture;
        let mut row = 0;
        for channel in 0..n_channels {
            for a in 0..self.filter.0 {
                for b in 0..self.filter.1 {
                    let reach = dilation * b;
                    let first = padding.saturating_sub(reach).div_ceil(stride);
                    let end = (width + padding).saturating_sub(reach).div_ceil(stride);
                    let end = end.min(self.places.1);
                    for i in 0..self.places.0 {
                        let y = stride * i + dilation * a;
                        if first < end && y >= padding && y - padding < height {
                            let line = (channel * height + y - padding) * width;
                            let pixel = line + stride * first + reach - padding;
                            work(row + i * self.places.1 + first, pixel, end - first);
                        }
                    }
                    row += self.n_places();
                }
            }
        }
    }
}
