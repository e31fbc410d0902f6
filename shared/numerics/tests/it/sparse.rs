//! Sparse matrices against the dense ones they stand for.

use ndarray::{Array1, Array2, array};
use numerics::sparse::SparseMatrix;
use numerics::{Result, Rng};

fn random(n_rows: usize, n_columns: usize) -> Array2<f64> {
    let mut rng = Rng::new(3);
    Array2::from_shape_simple_fn((n_rows, n_columns), || {
        if rng.random() < 0.2 { rng.normal() } else { 0.0 }
    })
}

#[test]
fn dense_and_back_is_the_same_matrix() -> Result<()> {
    for shape in [(0, 0), (0, 3), (3, 0), (1, 1), (7, 5), (5, 7)] {
        let dense = random(shape.0, shape.1);
        let sparse = SparseMatrix::from_dense(&dense)?;
        assert_eq!((sparse.n_rows(), sparse.n_columns()), shape);
        assert_eq!(sparse.n_stored(), dense.iter().filter(|&&x| x != 0.0).count());
        assert_eq!(sparse.to_dense()?, dense);
        let mut triplets: Vec<(usize, usize, f64)> =
            dense.indexed_iter().map(|((i, j), &x)| (i, j, x)).collect();
        triplets.reverse(); // the order in which they come does not matter
        assert_eq!(SparseMatrix::from_triplets(shape, &triplets)?, sparse);
    }
    Ok(())
}

#[test]
fn products_are_those_of_the_dense_matrix() -> Result<()> {
    let dense = random(9, 6);
    let sparse = SparseMatrix::from_dense(&dense)?;
    let mut rng = Rng::new(4);
    let (v, w): (Array1<f64>, Array1<f64>) = (rng.normals(6), rng.normals(9));
    testing::assert_close(&sparse.dot(&v)?, &dense.dot(&v).to_vec(), 1e-14);
    testing::assert_close(&sparse.transposed_dot(&w)?, &dense.t().dot(&w).to_vec(), 1e-14);
    Ok(())
}

#[test]
fn equal_places_are_added_and_faults_are_named() -> Result<()> {
    let sum = SparseMatrix::from_triplets((1, 2), &[(0, 1, 2.0), (0, 1, -2.0), (0, 0, 1.0)])?;
    assert_eq!(sum.values(), [1.0]);
    let said = |result: Result<SparseMatrix>| testing::message(result);
    assert_eq!(
        said(SparseMatrix::from_triplets((1, 2), &[(0, 2, 1.0)])),
        "the place of triplets[0] is (0, 2), but it must be inside of the shape (1, 2)"
    );
    let mut matrix = SparseMatrix::new(3);
    assert!(matrix.push_row([(1, 1.0), (1, 2.0)]).is_err());
    assert!(matrix.push_row([(0, 1.0), (3, 2.0)]).is_err());
    assert_eq!((matrix.n_rows(), matrix.n_stored()), (0, 0));
    assert!(SparseMatrix::from_dense(&array![[1e200]])?.dot(&array![1e200]).is_err());
    Ok(())
}
