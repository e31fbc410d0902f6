//! A causal mask: no word looks ahead, and a later word changes nothing that came before it.

use ndarray::{Array2, Axis};
use numerics::Rng;
use numerics::functions::softmax_rows;

pub fn main() {
    let x = Rng::new(5).normals((4, 8)); // four words: queries, keys and values at once
    let shares = softmax_rows(&set_ahead(scores(&x), f64::NEG_INFINITY));
    println!("masked before the softmax\n{}", show::matrix(&shares, 3));

    let mut changed = x.clone();
    changed.row_mut(3).fill(1.0); // another last word
    let new_shares = softmax_rows(&set_ahead(scores(&changed), f64::NEG_INFINITY));
    let moved = new_shares.dot(&changed) - shares.dot(&x);
    let moved = moved.map_axis(Axis(1), |row| row.fold(0.0_f64, |most, x| most.max(x.abs())));
    println!("outputs move by {}", show::vector(&moved, 3));

    let zeroed = set_ahead(softmax_rows(&scores(&x)), 0.0);
    println!("set to 0 after the softmax\n{}", show::matrix(&zeroed, 3));
    println!("its rows add up to {}", show::vector(zeroed.sum_axis(Axis(1)), 3));
}

fn scores(x: &Array2<f64>) -> Array2<f64> {
    x.dot(&x.t()) / 8.0_f64.sqrt()
}

/// Puts a number wherever a query would look at a later word.
fn set_ahead(mut table: Array2<f64>, number: f64) -> Array2<f64> {
    for ((query, key), entry) in table.indexed_iter_mut() {
        *entry = if key > query { number } else { *entry };
    }
    table
}
