//! A sparse matrix keeps only the numbers that are not zero, and where they stand.

use learning::preprocessing::OneHotEncoder;
use ndarray::array;
use numerics::sparse::SparseMatrix;

pub fn main() -> numerics::Result<()> {
    let dense = array![[0.0, 5.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0], [7.0, 0.0, 0.0, 8.0]];
    let sparse = SparseMatrix::from_dense(dense.view())?;
    println!("dense\n{}", show::matrix(&dense, 0));
    println!("values      {}", show::vector(sparse.values(), 0));
    println!("columns     {}", show::vector(sparse.columns(), 0));
    println!("row starts  {}", show::vector(sparse.row_starts(), 0));
    let ten = array![10.0, 10.0, 10.0, 10.0];
    println!("times tens  {}\n", show::vector(sparse.dot(ten.view())?, 0));

    let names = [data::female_names(), data::male_names()].concat();
    let ending = |name: &&str| name.to_lowercase().chars().rev().take(3).collect::<String>();
    let endings: Vec<String> = names.iter().map(ending).collect();
    let hot = OneHotEncoder::default().fit(&endings)?.transform_sparse(&endings)?;
    let (n_rows, n_columns) = (hot.n_rows(), hot.n_columns());
    println!("one-hot endings  {n_rows} rows, cardinality {n_columns}");
    println!("  as a full table  {:>10} numbers", show::integer(n_rows * n_columns));
    let stored = hot.values().len() + hot.columns().len() + hot.row_starts().len();
    println!("  the three lists  {:>10} numbers", show::integer(stored));
    Ok(())
}
