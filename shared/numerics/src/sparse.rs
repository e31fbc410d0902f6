//! A matrix that stores only the numbers that are not zero.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};

use crate::{Error, Result, check};

/// A sparse matrix stores the numbers that are not zero, each with its column, row after row.
///
/// It is the layout called CSR, *compressed sparse rows*: `row_starts[i]` says where the numbers of row i begin in
/// `columns` and `values`, and its last entry how many there are in all. Explained in Part I, chapter 3b (encoding). The
/// same layout as SciPy's `csr_array`.
///
/// ```
/// use ndarray::array;
/// use numerics::sparse::SparseMatrix;
///
/// let matrix = SparseMatrix::from_dense(&array![[0.0, 5.0, 0.0], [0.0, 0.0, 0.0], [7.0, 0.0, 8.0]])?;
/// assert_eq!(matrix.row_starts(), [0, 1, 1, 3]);
/// assert_eq!(matrix.columns(), [1, 0, 2]);
/// assert_eq!(matrix.values(), [5.0, 7.0, 8.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct SparseMatrix {
    n_columns: usize,
    row_starts: Vec<usize>,
    columns: Vec<usize>,
    values: Vec<f64>,
}

impl SparseMatrix {
    /// A matrix with no rows yet.
    pub fn new(n_columns: usize) -> Self {
        SparseMatrix { n_columns, row_starts: vec![0], columns: Vec::new(), values: Vec::new() }
    }

    /// Adds a row: each number with its column, the columns rising. Zeros are left out.
    ///
    /// Errors: a column that does not rise, or is not below `n_columns`; a number that is not finite. The matrix is then as
    /// it was.
    pub fn push_row(&mut self, row: impl IntoIterator<Item = (usize, f64)>) -> Result<()> {
        let n_before = self.values.len();
        let mut least = 0;
        for (column, value) in row {
            let fault = if !(least..self.n_columns).contains(&column) {
                let wanted = format!("from {least} to below n_columns = {}", self.n_columns);
                Error::invalid("a column of the row", column, wanted)
            } else if !value.is_finite() {
                Error::non_finite("the row", &[column], value)
            } else {
                least = column + 1;
                if value != 0.0 {
                    self.columns.push(column);
                    self.values.push(value);
                }
                continue;
            };
            self.columns.truncate(n_before);
            self.values.truncate(n_before);
            return Err(fault);
        }
        self.row_starts.push(self.values.len());
        Ok(())
    }

    /// The same matrix without its zeros. Shape: (n_rows, n_columns). Cost: O(n_rows · n_columns).
    ///
    /// Errors: a number that is not finite.
    pub fn from_dense<'a>(matrix: impl Into<ArrayView2<'a, f64>>) -> Result<Self> {
        let matrix = matrix.into();
        check::finite("matrix", &matrix)?;
        let mut sparse = SparseMatrix::new(matrix.ncols());
        for row in matrix.rows() {
            sparse.push_row(row.iter().copied().enumerate())?;
        }
        Ok(sparse)
    }

    /// A matrix from numbers with their places, (row, column, number), in any order. Numbers of one place are added, in the
    /// order in which they come. Cost: one sort.
    ///
    /// Errors: a place outside of the shape; a number or sum that is not finite; more rows than [`check::MOST_ELEMENTS`].
    ///
    /// ```
    /// use numerics::sparse::SparseMatrix;
    ///
    /// let counts = SparseMatrix::from_triplets((2, 3), &[(1, 2, 1.0), (0, 0, 4.0), (1, 2, 1.0)])?;
    /// assert_eq!(counts.to_dense()?, ndarray::array![[4.0, 0.0, 0.0], [0.0, 0.0, 2.0]]);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn from_triplets(
        (n_rows, n_columns): (usize, usize),
        triplets: &[(usize, usize, f64)],
    ) -> Result<Self> {
        check::size("n_rows", &[n_rows])?;
        for (k, &(row, column, value)) in triplets.iter().enumerate() {
            if row >= n_rows || column >= n_columns {
                let wanted = format!("inside of the shape ({n_rows}, {n_columns})");
                let got = format!("({row}, {column})");
                return Err(Error::invalid(format!("the place of triplets[{k}]"), got, wanted));
            }
            check::finite_number(&format!("the number of triplets[{k}]"), value)?;
        }
        let mut sorted = triplets.to_vec();
        sorted.sort_by_key(|&(row, column, _)| (row, column)); // stable: equal places keep their order
        let mut sparse = SparseMatrix::new(n_columns);
        let mut places = sorted.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).peekable();
        for i in 0..n_rows {
            let mut row = Vec::new();
            while let Some(place) = places.next_if(|place| place[0].0 == i) {
                row.push((place[0].1, place.iter().fold(0.0, |sum, &(.., value)| sum + value)));
            }
            sparse.push_row(row)?;
        }
        Ok(sparse)
    }

    /// The same matrix with its zeros. Cost: O(n_rows · n_columns).
    ///
    /// Errors: more numbers than [`check::MOST_ELEMENTS`].
    pub fn to_dense(&self) -> Result<Array2<f64>> {
        // At least one each: ndarray counts the other side of nothing too.
        let sides = [self.n_rows().max(1), self.n_columns.max(1)];
        check::size("n_rows times n_columns", &sides)?;
        let mut dense = Array2::zeros((self.n_rows(), self.n_columns));
        for (i, row) in self.rows().enumerate() {
            for (j, value) in row {
                dense[[i, j]] = value;
            }
        }
        Ok(dense)
    }

    /// The matrix times a vector, one dot product a row: zeros cost nothing.
    ///
    /// Shapes: (n_rows, n_columns) and n_columns in, n_rows out. Cost: O(n_rows + n_stored).
    ///
    /// Errors: a vector of another length; a number in it that is not finite; a result beyond the largest `f64`.
    pub fn dot<'a>(&self, vector: impl Into<ArrayView1<'a, f64>>) -> Result<Array1<f64>> {
        let vector = vector.into();
        let unit = "columns";
        check::same_length(unit, ("the matrix", self.n_columns), ("vector", vector.len()))?;
        check::finite("vector", &vector)?;
        let one = |row: SparseRow<'_>| row.fold(0.0, |sum, (j, value)| sum + value * vector[j]);
        check::all_in_range(
            "the product",
            self.rows().map(one).collect(),
            "the matrix or the vector",
        )
    }

    /// The matrix turned over, times a vector: each row times its number, added up from the first row to the last.
    ///
    /// Shapes: (n_rows, n_columns) and n_rows in, n_columns out. Cost: O(n_columns + n_stored).
    ///
    /// Errors: as [`dot`](Self::dot); more columns than [`check::MOST_ELEMENTS`].
    pub fn transposed_dot<'a>(
        &self,
        vector: impl Into<ArrayView1<'a, f64>>,
    ) -> Result<Array1<f64>> {
        let vector = vector.into();
        check::same_length("rows", ("the matrix", self.n_rows()), ("vector", vector.len()))?;
        check::finite("vector", &vector)?;
        check::size("n_columns", &[self.n_columns])?;
        let mut sums = Array1::zeros(self.n_columns);
        for (row, &number) in self.rows().zip(vector) {
            for (j, value) in row {
                sums[j] += value * number;
            }
        }
        check::all_in_range("the product", sums, "the matrix or the vector")
    }

    /// The rows from the first to the last, each as its numbers with their columns.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = SparseRow<'_>> + '_ {
        self.row_starts.windows(2).map(|ends| {
            let place = ends[0]..ends[1];
            let columns = self.columns[place.clone()].iter().copied();
            columns.zip(self.values[place].iter().copied())
        })
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

    /// Where each row begins among the stored numbers, and their count. Shape: n_rows + 1.
    pub fn row_starts(&self) -> &[usize] {
        &self.row_starts
    }

    /// The column of each stored number. Shape: n_stored.
    pub fn columns(&self) -> &[usize] {
        &self.columns
    }

    /// The stored numbers, row after row. Shape: n_stored.
    pub fn values(&self) -> &[f64] {
        &self.values
    }
}

/// The numbers of a row with their columns, from the left.
pub type SparseRow<'a> = std::iter::Zip<
    std::iter::Copied<std::slice::Iter<'a, usize>>,
    std::iter::Copied<std::slice::Iter<'a, f64>>,
>;
