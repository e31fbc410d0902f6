//! Multiplications of one attention layer, counted: past twice the width, the scores take over.

use ndarray::Array2;

pub fn main() {
    let width = 8;
    let rows = [4, 8, 16, 32, 64].map(|n| {
        let mut count = 0;
        let x = Array2::from_elem((n, width), 1.0);
        let w = Array2::from_elem((width, width), 1.0);
        let v = product(&x, &w, &mut count); // values; queries and keys are made alike
        let keys = product(&x, &w, &mut count).reversed_axes();
        let queries = product(&x, &w, &mut count);
        product(&v, &w, &mut count); // what mixes the heads: as many multiplications
        let weights = count;
        let scores = product(&queries, &keys, &mut count);
        product(&scores, &v, &mut count);
        show::row![n, weights, count - weights, formula(n, width), scores.len()]
    });
    let header = ["words", "with weights", "words with words", "by formula", "scores"];
    println!("{}", show::table(&header, &rows));
}

fn product(a: &Array2<f64>, b: &Array2<f64>, count: &mut usize) -> Array2<f64> {
    *count += a.nrows() * a.ncols() * b.ncols(); // one for each term of each sum
    a.dot(b)
}

/// Multiplications of queries with keys and of shares with values, for all heads together.
fn formula(n: usize, width: usize) -> usize {
    // yours: a formula in n and the width
    2 * n * n * width
    // end
}
