//! A matrix that stores only the numbers that are not zero.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::{Result, check};

/// A sparse matrix stores the numbers that are not zero, each with its column, row after row.
///
/// It is the layout called CSR, *compressed sparse rows*: `row_starts[i]` says where the numbers of
/// row i begin in `columns` and `values`, and its last entry how many there are in all.
///
/// ```
/// use learning::sparse::SparseMatrix;
/// use ndarray::array;
/// let matrix = SparseMatrix::from_dense(array![[0.0, 5.0, 0.0], [0.0, 0.0, 0.0], [7.0, 0.0, 8.0]].view())?;
/// assert_eq!(matrix.row_starts(), [0, 1, 1, 3]);
/// assert_eq!(matrix.columns(), [1, 0, 2]);
/// assert_eq!(matrix.values(), [5.0, 7.0, 8.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3b (encoding). The same as SciPy's `csr_array`.
#[derive(Debug, Clone, PartialEq)]
pub struct SparseMatrix {
    n_columns: usize,
    row_starts: Vec<usize>,
    columns: Vec<usize>,
    values: Vec<f64>,
}

impl SparseMatrix {
    /// A matrix with no rows yet.
    pub(crate) fn new(n_columns: usize) -> Self {
        SparseMatrix { n_columns, row_starts: vec![0], columns: Vec::new(), values: Vec::new() }
    }

    /// Adds a row: column and value, with rising columns below `n_columns`. Zeros are left out.
    pub(crate) fn push_row(&mut self, numbers: impl IntoIterator<Item = (usize, f64)>) {
        for (column, value) in numbers {
            if value != 0.0 {
                self.columns.push(column);
                self.values.push(value);
            }
        }
        self.row_starts.push(self.values.len());
    }

    /// The same matrix without its zeros. Shape: (n_rows, n_columns). Cost: O(n_rows · n_columns).
    ///
    /// Errors: a number that is not finite.
    pub fn from_dense(matrix: ArrayView2<'_, f64>) -> Result<Self> {
        check::finite("matrix", &matrix)?;
        let mut sparse = SparseMatrix::new(matrix.ncols());
        for row in matrix.rows() {
            sparse.push_row(row.iter().copied().enumerate());
        }
        Ok(sparse)
    }

    /// The same matrix with its zeros. Cost: O(n_rows · n_columns).
    pub fn to_dense(&self) -> Array2<f64> {
        let mut dense = Array2::zeros((self.n_rows(), self.n_columns));
        for i in 0..self.n_rows() {
            for (j, value) in self.row(i) {
                dense[[i, j]] = value;
            }
        }
        dense
    }

    /// The matrix times a vector, one dot product a row: zeros cost nothing.
    ///
    /// Shapes: (n_rows, n_columns) and (n_columns,) in, (n_rows,) out. Cost: O(n_rows + n_stored).
    ///
    /// Errors: a vector of another length; a number in it that is not finite.
    pub fn dot(&self, vector: ArrayView1<'_, f64>) -> Result<Array1<f64>> {
        let unit = "columns";
        check::same_length(unit, ("the matrix", self.n_columns), ("vector", vector.len()))?;
        check::finite("vector", &vector)?;
        let one = |i| self.row(i).map(|(j, value)| value * vector[j]).sum();
        Ok((0..self.n_rows()).map(one).collect())
    }

    /// The numbers of row i with their columns.
    fn row(&self, i: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let place = self.row_starts[i]..self.row_starts[i + 1];
        let columns = self.columns[place.clone()].iter().copied();
        columns.zip(self.values[place].iter().copied())
    }

    /// How many rows there are, those of zeros included.
    pub fn n_rows(&self) -> usize {
        self.row_starts.len() - 1
    }

    /// How many columns there are, those of zeros included.
    pub fn n_columns(&self) -> usize {
        self.n_columns
    }

    /// How many numbers are stored.
    pub fn n_stored(&self) -> usize {
        self.values.len()
    }

    /// Where each row begins among the stored numbers, and their count. Shape: (n_rows + 1,).
    pub fn row_starts(&self) -> &[usize] {
        &self.row_starts
    }

    /// The column of each stored number. Shape: (n_stored,).
    pub fn columns(&self) -> &[usize] {
        &self.columns
    }

    /// The stored numbers, row after row. Shape: (n_stored,).
    pub fn values(&self) -> &[f64] {
        &self.values
    }
}
