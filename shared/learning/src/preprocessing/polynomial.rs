//! Polynomial features: products of columns.

use ndarray::{Array2, ArrayView2};
use numerics::{Error, Result, check, matrix_of};

use crate::kernels::polynomial_feature_count;

/// More polynomial features than this are refused; chapter 5b (the kernel trick) does without computing them.
const MOST_TERMS: u64 = 10_000_000;

/// The most factors that all of them may have together: a term is kept as a list of columns.
const MOST_FACTORS: u64 = 50_000_000;

/// The terms of [`polynomial_features`]: for each, the columns that are multiplied, none for the
/// constant 1.
///
/// Sorted by degree, then by the columns. Cost: the number of terms times the degree.
///
/// Errors: no features; more than ten million terms.
///
/// ```
/// use learning::preprocessing::polynomial_terms;
/// let terms = polynomial_terms(2, 2)?;
/// assert_eq!(terms, [vec![], vec![0], vec![1], vec![0, 0], vec![0, 1], vec![1, 1]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3e (more columns).
pub fn polynomial_terms(n_features: usize, degree: usize) -> Result<Vec<Vec<usize>>> {
    check::at_least("n_features", n_features, 1)?;
    // The constant 1 counts as one more column: then every term has exactly `degree` factors.
    let n_terms = polynomial_feature_count(n_features.saturating_add(1), degree.max(1))?;
    if n_terms > MOST_TERMS {
        let wanted = format!("at most {MOST_TERMS}");
        return Err(Error::invalid("the number of polynomial features", n_terms, wanted));
    }
    let n_factors = n_terms.saturating_mul(degree as u64);
    if n_factors > MOST_FACTORS {
        let what = "the number of polynomial features times degree";
        return Err(Error::invalid(what, n_factors, format!("at most {MOST_FACTORS}")));
    }
    let mut terms = vec![vec![]];
    let mut of_last_degree: Vec<Vec<usize>> = terms.clone();
    for _ in 0..degree {
        // Each longer term repeats the last column of a shorter one, or takes a later column.
        let longer = |term: &Vec<usize>| {
            let first = term.last().copied().unwrap_or(0);
            let with = |column| [term.as_slice(), &[column]].concat();
            (first..n_features).map(with).collect::<Vec<_>>()
        };
        of_last_degree = of_last_degree.iter().flat_map(longer).collect();
        terms.extend_from_slice(&of_last_degree);
    }
    Ok(terms)
}

/// Polynomial features are all products of up to `degree` columns, the constant 1 in front.
///
/// Two columns a and b and degree 2 give `1, a, b, a², ab, b²`.
///
/// `x` has shape (n_samples, n_features); the result has a column for each of
/// [`polynomial_terms`]. Products beyond `f64` are infinite. Cost: O(n_samples · n_terms · degree).
///
/// Errors: no features; a number that is not finite; more than ten million products.
///
/// ```
/// use learning::preprocessing::polynomial_features;
/// use ndarray::array;
/// let features = polynomial_features(&array![[2.0, 5.0]], 2)?;
/// assert_eq!(features, array![[1.0, 2.0, 5.0, 4.0, 10.0, 25.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3e (more columns). The same as scikit-learn's `PolynomialFeatures`.
pub fn polynomial_features<'a>(
    x: impl Into<ArrayView2<'a, f64>>,
    degree: usize,
) -> Result<Array2<f64>> {
    polynomial_features_of(x.into(), degree)
}

fn polynomial_features_of(x: ArrayView2<'_, f64>, degree: usize) -> Result<Array2<f64>> {
    check::not_empty("x", x.ncols(), "feature")?;
    check::finite("x", &x)?;
    let terms = polynomial_terms(x.ncols(), degree)?;
    let product = |i: usize, j: usize| terms[j].iter().fold(1.0, |product, &c| product * x[[i, c]]);
    check::size("n_samples times the number of features", &[x.nrows(), terms.len()])?;
    let features = matrix_of((x.nrows(), terms.len()), &product);
    match features.iter().all(|feature| feature.is_finite()) {
        true => Ok(features),
        false => Err(Error::out_of_range("a product of columns", "x")),
    }
}
