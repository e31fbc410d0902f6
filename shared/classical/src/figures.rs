//! Figures that move: what they show for the values of their sliders, with nothing that a page could not run.
//!
//! They are here and not in the part, because the part compiles linfa and a page must not: `crates/part5-classical/moving` and
//! the snippets call the same functions.

mod kmeans;
mod svm;
mod tree;

use ndarray::{ArrayView1, ArrayView2};
use numerics::{Error, Result, check};

pub use kmeans::{KMeansPicture, kmeans_steps};
pub use svm::{SvmPicture, svm_border};
pub use tree::{TreePicture, tree_border, tree_drawing};

/// Whether these are points in the plane, of the classes 0 and 1.
fn check_plane(x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<()> {
    check::samples_and_targets(&x, y.len())?;
    if x.ncols() != 2 {
        return Err(Error::invalid("n_features", x.ncols(), "2: the points lie in a plane"));
    }
    if let Some(i) = y.iter().position(|&class| class > 1) {
        return Err(Error::invalid(format!("y[{i}]"), y[i], "0 or 1"));
    }
    Ok(())
}

/// From the smallest to the largest, and a twentieth beyond.
fn range(values: ArrayView1<'_, f64>) -> Result<(f64, f64)> {
    let low = values.iter().fold(f64::INFINITY, |a, &b| a.min(b));
    let high = values.iter().fold(f64::NEG_INFINITY, |a, &b| a.max(b));
    let beyond = (high - low) / 20.0;
    check::positive("the extent of a column of x", beyond)?;
    Ok((low - beyond, high + beyond))
}
