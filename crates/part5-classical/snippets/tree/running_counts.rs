//! The same best splits from one walk along each sorted column.

use ndarray::{Array1, ArrayView1};
use numerics::stats::order_by;

const COLUMNS: [&str; 4] = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&COLUMNS)?;
    let mut rows = Vec::new();
    for (name, column) in COLUMNS.iter().zip(x.columns()) {
        let (threshold, after) = best_question(column, &species);
        rows.push(show::row![*name, (threshold, 2), (after, 4), column.len()]);
    }
    println!("{}", show::table(&["column", "best", "Gini after it", "birds looked at"], &rows));
    Ok(())
}

/// The best threshold of a column, and the Gini impurity after it.
fn best_question(column: ArrayView1<'_, f64>, species: &Array1<usize>) -> (f64, f64) {
    let order = order_by(column.len(), &|a, b| column[a].total_cmp(&column[b]));
    let (mut left, mut right) = ([0.0; 3], [0.0; 3]);
    species.iter().for_each(|s| right[*s] += 1.0);
    let squares = |counts: [f64; 3]| counts.map(|count| count * count).iter().sum::<f64>();
    let (n, mut best) = (column.len() as f64, (0.0, f64::INFINITY));
    for i in 1..order.len() {
        let (last, next) = (order[i - 1], order[i]);
        left[species[last]] += 1.0; // one bird changes sides
        right[species[last]] -= 1.0;
        let (n_left, n_right) = (i as f64, n - i as f64);
        let after = 1.0 - (squares(left) / n_left + squares(right) / n_right) / n;
        if column[last] < column[next] && after < best.1 {
            best = ((column[last] + column[next]) / 2.0, after);
        }
    }
    best
}
