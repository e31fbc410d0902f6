//! Squeezing drops every axis of length 1, and with a batch of one it drops the batch.

use ndarray::{ArrayD, Axis, IxDyn};

pub fn main() {
    // Gray pictures with an axis for color: (n_samples, rows, columns, 1).
    for n_samples in [5, 2, 1] {
        let batch = ArrayD::<f64>::zeros(IxDyn(&[n_samples, 8, 8, 1]));
        let named = show::shape(&batch.clone().remove_axis(Axis(3)));
        let all = show::shape(&squeeze(batch));
        println!("{n_samples} pictures  axis 3 removed {named:<9}  all squeezed {all}");
    }
}

/// Drops every axis of length 1, as NumPy's `squeeze` does.
fn squeeze(mut tensor: ArrayD<f64>) -> ArrayD<f64> {
    while let Some(axis) = tensor.shape().iter().position(|length| *length == 1) {
        tensor = tensor.remove_axis(Axis(axis));
    }
    tensor
}
