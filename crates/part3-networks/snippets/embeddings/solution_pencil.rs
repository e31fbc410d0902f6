//! PMI with a pencil: 4 times together, where chance would have it once.

use ndarray::array;
use networks::word_vectors::ppmi;
use numerics::sparse::SparseMatrix;

pub fn main() -> numerics::Result<()> {
    let by_chance: f64 = 1.0; // yours: how often they would be together by chance
    let ratio: f64 = 4.0; // yours: how many times as often they are
    println!("by chance {}", show::fixed(by_chance, 2));
    println!("PMI by hand     {}", show::fixed(libm::log(ratio), 4));
    // Rows: white and all other words. Columns: whale and all other words.
    let counts = SparseMatrix::from_dense(&array![[4.0, 16.0], [46.0, 934.0]])?;
    println!("by the library  {}", show::fixed(ppmi(&counts, 1.0)?.to_dense()?[[0, 0]], 4));
    Ok(())
}
