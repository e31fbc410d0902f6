//! Linear algebra that can be read: norms, distances, factorizations and what is solved with them.
//!
//! Matrices are `f64`, rows first. Each factorization follows a fixed sign rule, named in its text, so that the same
//! matrix always gives the same factors. Sizes up to a few hundred rows and columns are what it is made for.
//!
//! # Which products have the same bits everywhere
//!
//! * **On every processor, to the last bit**: [`matmul`], and all that is made of [`crate::sum::dot`]: the
//!   factorizations, what is solved with them, distances, covariances.
//! * **To the last bits**: [`gram`], [`weighted_gram`], [`centered_products`] and [`GramSum`], which call ndarray's matrix
//!   product, and so does every `.dot` of ndarray's own. It fuses a product with its sum where the processor can, and then
//!   rounds once less. On one processor the bits are the same for any number of threads.
//!
//! The second kind stays ndarray's because the first takes one and a half to two and a half times as long (dev profile,
//! one thread, a processor with AVX-512; `cargo run -p numerics --example products`: ours ÷ ndarray's, `f64`, 1.5 for 64
//! rows and columns, 2.4 for 256, 2.2 for 1,024; `f32`, 1.2, 2.4 and 2.6), and the fits that live on it print four to six
//! digits, which do not depend on it. Take [`matmul`] where all digits are to be shown.

mod distance;
mod eigen;
mod factor;
mod gram;
mod norm;
mod product;
mod solve;
mod svd;

use ndarray::{Array2, ArrayView2};

pub use distance::{distance, pairwise_squared_distances, squared_distance};
pub use eigen::{SymmetricEigen, symmetric_eigen};
pub use factor::{Lu, Qr, cholesky, lu, qr};
pub use gram::{
    CenteredProducts, GramSum, add_scaled, add_weighted_rows, centered_products, column_means,
    fold_rows, gram, weighted_gram,
};
pub use norm::{frobenius_norm, norm_l1, norm_l2, norm_max, norm_p};
pub use product::matmul;
pub(crate) use product::product_of;
pub use solve::{
    determinant, inverse, least_squares, solve, solve_cholesky, solve_lower, solve_upper,
};
pub use svd::{Svd, condition_number, null_space, pseudo_inverse, rank, svd};

use crate::{Error, Result, Scale, check, sum};

/// The matrix has as many rows as columns, at least one, and only finite numbers.
fn square(name: &str, a: ArrayView2<'_, f64>) -> Result<()> {
    matrix(name, a)?;
    if a.nrows() == a.ncols() {
        return Ok(());
    }
    Err(Error::invalid(
        format!("the shape of {name}"),
        format!("({}, {})", a.nrows(), a.ncols()),
        "square",
    ))
}

/// The matrix has at least one row and one column, and only finite numbers.
fn matrix(name: &str, a: ArrayView2<'_, f64>) -> Result<()> {
    check::not_empty(name, a.nrows(), "row")?;
    check::not_empty(name, a.ncols(), "column")?;
    check::finite(name, &a)
}

/// As [`square`], and every number equals its mirror image, up to rounding (10⁻¹⁰ of the largest number).
fn symmetric(name: &str, a: ArrayView2<'_, f64>) -> Result<()> {
    square(name, a)?;
    let tolerance = 1e-10 * norm::largest(a.iter());
    for i in 0..a.nrows() {
        for j in 0..i {
            if (a[[i, j]] - a[[j, i]]).abs() > tolerance {
                let wanted = format!("equal to {name}[{j}, {i}] = {}", a[[j, i]]);
                return Err(Error::invalid(format!("{name}[{i}, {j}]"), a[[i, j]], wanted));
            }
        }
    }
    Ok(())
}

/// The scale of a matrix: the largest number comes below 2.
fn scale_of(a: ArrayView2<'_, f64>) -> Scale {
    Scale::of(norm::largest(a.iter()))
}

/// `A·Bᵀ` with our own sums: ndarray's product differs in the last bit from processor to processor.
///
/// Both have equally many columns.
fn times_transposed(a: ArrayView2<'_, f64>, b: ArrayView2<'_, f64>) -> Array2<f64> {
    let (a, b) = (a.as_standard_layout(), b.as_standard_layout());
    let mut products = Array2::zeros((a.nrows(), b.nrows()));
    for i in 0..a.nrows() {
        for j in 0..b.nrows() {
            products[[i, j]] = sum::dot_tree(a.row(i), b.row(j), false);
        }
    }
    products
}

/// Whether a vector must be turned around for its largest component to be positive.
///
/// Of components equally large up to rounding (10⁻⁸), the first decides, so that the last bit never does.
fn points_backward<'a>(vector: impl Iterator<Item = &'a f64> + Clone) -> bool {
    let largest = norm::largest(vector.clone());
    vector
        .into_iter()
        .find(|component| component.abs() >= largest * (1.0 - 1e-8))
        .is_some_and(|&component| component < 0.0)
}
