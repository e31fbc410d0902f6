//! The best first split of 342 penguins: all thresholds of all columns, tried by hand.

use ndarray::{Array1, ArrayView1};

const COLUMNS: [&str; 4] = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&COLUMNS)?;
    let mut rows = Vec::new();
    for (name, column) in COLUMNS.iter().zip(x.columns()) {
        let mut values = column.to_vec();
        values.sort_by(f64::total_cmp);
        values.dedup();
        let (mut best, mut best_gini, mut looked_at) = (0.0, f64::INFINITY, 0);
        for pair in values.windows(2) {
            let threshold = (pair[0] + pair[1]) / 2.0; // half-way between two that occur
            let after = gini_after(column, &species, threshold);
            looked_at += column.len();
            if after < best_gini {
                (best, best_gini) = (threshold, after);
            }
        }
        let tried = values.len() - 1;
        rows.push(show::row![*name, tried, (best, 2), (best_gini, 4), looked_at]);
    }
    let header = ["column", "thresholds", "best", "Gini after it", "birds looked at"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// The Gini impurity of the two sides, weighted by the birds in each.
fn gini_after(column: ArrayView1<'_, f64>, species: &Array1<usize>, threshold: f64) -> f64 {
    let mut counts = [Array1::<f64>::zeros(3), Array1::zeros(3)];
    for (value, species) in column.iter().zip(species) {
        counts[usize::from(*value > threshold)][*species] += 1.0;
    }
    let weighted = |c: &Array1<f64>| c.sum() * (1.0 - c.dot(c) / (c.sum() * c.sum()));
    counts.iter().map(weighted).sum::<f64>() / species.len() as f64
}
