//! The training step without new arrays: every buffer is made once, for the largest batch.

use ndarray::linalg::general_mat_mul;
use ndarray::{Array2, ArrayView2, s};
use numerics::{Real, Rng};

use super::{starts, view2, view2_mut};
use crate::activations::Activation;

/// A network's numbers in one precision, its gradient, and what a forward and a backward pass need.
pub(super) struct Workspace<T> {
    sizes: Vec<usize>,
    activations: Vec<Activation>,
    pub(super) parameters: Vec<T>,
    pub(super) gradient: Vec<T>,
    /// `values[i]` goes into layer i. Shapes: (batch_size, n_inputs).
    values: Vec<Array2<T>>,
    /// `sums[i]` comes out of layer i, and then the slopes along it. Shapes: (batch_size, n_outputs).
    sums: Vec<Array2<T>>,
    /// The factors of dropout for `values[i]`, i from 1; empty where nothing is dropped.
    masks: Vec<Vec<T>>,
}

/// What the network should have given for the rows of a batch.
#[derive(Clone, Copy)]
pub(super) enum Wanted<'a, T> {
    /// Class numbers of all samples, and how much of each target is spread over all classes.
    Classes(&'a [usize], f64),
    /// Numbers. Shape: (n_samples, n_outputs).
    Values(ArrayView2<'a, T>),
}

/// What is done to a batch while training: see `Training`.
pub(super) struct Disturbance {
    pub(super) input_noise: f64,
    pub(super) dropout: f64,
}

impl<T: Real> Workspace<T> {
    pub(super) fn new(
        sizes: &[usize],
        activations: &[Activation],
        parameters: &[f64],
        batch_size: usize,
    ) -> Self {
        let buffers = |sizes: &[usize]| -> Vec<Array2<T>> {
            sizes.iter().map(|&size| Array2::zeros((batch_size, size))).collect()
        };
        Workspace {
            parameters: parameters.iter().map(|&number| T::of(number)).collect(),
            gradient: vec![T::zero(); parameters.len()],
            values: buffers(&sizes[..sizes.len() - 1]),
            sums: buffers(&sizes[1..]),
            masks: vec![Vec::new(); sizes.len() - 1],
            sizes: sizes.to_vec(),
            activations: activations.to_vec(),
        }
    }

    /// The mean loss of some rows of `x`, with their noise and dropout; the gradient is left in `gradient`.
    pub(super) fn pass(
        &mut self,
        x: ArrayView2<'_, T>,
        wanted: Wanted<'_, T>,
        rows: &[usize],
        disturbance: &Disturbance,
        rng: &mut Rng,
    ) -> f64 {
        self.gather(x, rows, disturbance.input_noise, rng);
        let n = rows.len();
        let last = self.sizes.len() - 2;
        for i in 0..=last {
            self.layer_forward(i, n);
            if i < last {
                self.bend(i, n);
                self.drop(i + 1, n, disturbance.dropout, rng);
            }
        }
        let loss = match wanted {
            Wanted::Classes(y, smoothing) => self.cross_entropy(y, rows, smoothing),
            Wanted::Values(y) => self.squares(y, rows),
        };
        for i in (0..=last).rev() {
            self.layer_backward(i, n);
            if i > 0 {
                self.unbend(i - 1, n);
            }
        }
        loss
    }

    fn gather(&mut self, x: ArrayView2<'_, T>, rows: &[usize], noise: f64, rng: &mut Rng) {
        for (mut to, &row) in self.values[0].rows_mut().into_iter().zip(rows) {
            to.assign(&x.row(row));
            if noise > 0.0 {
                to.iter_mut().for_each(|value| *value += T::of(noise * rng.normal()));
            }
        }
    }

    fn layer_forward(&mut self, i: usize, n: usize) {
        let (n_inputs, n_outputs) = (self.sizes[i], self.sizes[i + 1]);
        let start = starts(&self.sizes, i);
        let (weights, biases) = self.parameters[start..start + (n_inputs + 1) * n_outputs]
            .split_at(n_inputs * n_outputs);
        let mut sums = self.sums[i].slice_mut(s![..n, ..]);
        for mut row in sums.rows_mut() {
            row.iter_mut().zip(biases).for_each(|(sum, &bias)| *sum = bias);
        }
        let values = self.values[i].slice(s![..n, ..]);
        let weights = view2((n_inputs, n_outputs), weights);
        general_mat_mul(T::one(), &values, &weights, T::one(), &mut sums);
    }

    fn bend(&mut self, i: usize, n: usize) {
        let sums = first(&self.sums[i], n);
        bend_all(self.activations[i], sums, first_mut(&mut self.values[i + 1], n));
    }

    fn drop(&mut self, i: usize, n: usize, share: f64, rng: &mut Rng) {
        if share == 0.0 {
            return;
        }
        let kept = T::of(1.0 / (1.0 - share));
        let values = first_mut(&mut self.values[i], n);
        let mask = &mut self.masks[i];
        mask.clear();
        mask.extend(
            (0..values.len()).map(|_| if rng.random() >= share { kept } else { T::zero() }),
        );
        values.iter_mut().zip(mask).for_each(|(value, &mut factor)| *value *= factor);
    }

    /// The mean cross-entropy; the logits become the slopes along them.
    fn cross_entropy(&mut self, y: &[usize], rows: &[usize], smoothing: f64) -> f64 {
        let last = self.sums.len() - 1;
        let n_classes = self.sizes[last + 1];
        let (sure, spread) = (T::of(1.0 - smoothing), T::of(smoothing / n_classes as f64));
        let over_n = T::of(1.0 / rows.len() as f64);
        let mut total = 0.0;
        for (mut logits, &row) in self.sums[last].rows_mut().into_iter().zip(rows) {
            let class = y[row];
            let largest = logits.iter().fold(-T::INFINITY, |a, &b| a.max(b));
            logits.iter_mut().for_each(|logit| *logit -= largest);
            let at_class = logits[class];
            let at_all = logits.iter().fold(T::zero(), |sum, &logit| sum + logit);
            logits.iter_mut().for_each(|logit| *logit = logit.exp());
            let powers = logits.iter().fold(T::zero(), |sum, &power| sum + power);
            let log = powers.ln();
            // The cross-entropy with the smoothed one-hot; the shares of a target add up to 1.
            total += (log - sure * at_class - spread * at_all).to_f64();
            logits.iter_mut().for_each(|power| *power = (*power / powers - spread) * over_n);
            logits[class] -= sure * over_n;
        }
        total / rows.len() as f64
    }

    /// The mean squared error; the predicted numbers become the slopes along them.
    fn squares(&mut self, y: ArrayView2<'_, T>, rows: &[usize]) -> f64 {
        let last = self.sums.len() - 1;
        let n = (rows.len() * self.sizes[last + 1]) as f64;
        let scale = T::of(2.0 / n);
        let mut total = 0.0;
        for (mut predicted, &row) in self.sums[last].rows_mut().into_iter().zip(rows) {
            for (number, &wanted) in predicted.iter_mut().zip(y.row(row)) {
                let miss = *number - wanted;
                total += (miss * miss).to_f64();
                *number = scale * miss;
            }
        }
        total / n
    }

    /// From the slopes along the sums of layer i, those of its weights and biases, and along what went into it.
    fn layer_backward(&mut self, i: usize, n: usize) {
        let (n_inputs, n_outputs) = (self.sizes[i], self.sizes[i + 1]);
        let range = starts(&self.sizes, i)..starts(&self.sizes, i + 1);
        let (d_weights, d_biases) = self.gradient[range.clone()].split_at_mut(n_inputs * n_outputs);
        let d_sums = self.sums[i].slice(s![..n, ..]);
        let mut values = self.values[i].slice_mut(s![..n, ..]);
        let mut d_weights = view2_mut((n_inputs, n_outputs), d_weights);
        general_mat_mul(T::one(), &values.t(), &d_sums, T::zero(), &mut d_weights);
        d_biases.fill(T::zero());
        for row in d_sums.rows() {
            d_biases.iter_mut().zip(row).for_each(|(sum, &slope)| *sum += slope);
        }
        if i > 0 {
            let weights = &self.parameters[range][..n_inputs * n_outputs];
            let weights = view2((n_inputs, n_outputs), weights);
            general_mat_mul(T::one(), &d_sums, &weights.t(), T::zero(), &mut values);
        }
    }

    /// From the slopes along `values[i + 1]`, which lie in their place, those along `sums[i]`.
    fn unbend(&mut self, i: usize, n: usize) {
        let d_values = first_mut(&mut self.values[i + 1], n);
        let mask = &self.masks[i + 1];
        if !mask.is_empty() {
            d_values.iter_mut().zip(mask).for_each(|(slope, &factor)| *slope *= factor);
        }
        unbend_all(self.activations[i], first_mut(&mut self.sums[i], n), d_values);
    }
}

/// The numbers of the first rows.
fn first<T>(array: &Array2<T>, n_rows: usize) -> &[T] {
    let n = n_rows * array.ncols();
    array.as_slice().map_or(&[], |numbers| &numbers[..n])
}

fn first_mut<T>(array: &mut Array2<T>, n_rows: usize) -> &mut [T] {
    let n = n_rows * array.ncols();
    array.as_slice_mut().map_or(&mut [], |numbers| &mut numbers[..n])
}

fn bend_all<T: Real>(activation: Activation, sums: &[T], values: &mut [T]) {
    let all = values.iter_mut().zip(sums);
    match activation {
        // A loop of its own: eight numbers at a time.
        Activation::Relu => {
            all.for_each(|(value, &z)| *value = if z > T::zero() { z } else { T::zero() });
        }
        other => all.for_each(|(value, &z)| *value = other.value_in(z)),
    }
}

/// Each sum becomes its slope times what arrives.
fn unbend_all<T: Real>(activation: Activation, sums: &mut [T], arriving: &[T]) {
    let all = sums.iter_mut().zip(arriving);
    match activation {
        Activation::Relu => {
            all.for_each(|(z, &slope)| *z = if *z > T::zero() { slope } else { T::zero() });
        }
        other => all.for_each(|(z, &slope)| *z = other.slope_in(*z) * slope),
    }
}
