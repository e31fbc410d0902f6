//! How many triplets of penguins are in order already? It depends on the units of the features.

use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, linalg};

pub fn main() -> Result<()> {
    let columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];
    let (x, y) = data::penguins_by_species(&columns)?;
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    for (name, points) in [("raw units", &x), ("standardized", &z)] {
        let share = in_order(points, y.as_slice().unwrap_or_default())?;
        println!("{name:<13} {} of the triplets in order", show::percent(share, 2));
    }
    Ok(())
}

/// The share of triplets (anchor, same species, other species) of every fourth penguin in which
/// the bird of the same species is nearer.
fn in_order(x: &Array2<f64>, y: &[usize]) -> Result<f64> {
    let rows: Vec<usize> = (0..x.nrows()).step_by(4).collect();
    let x = x.select(Axis(0), &rows);
    let d2 = linalg::pairwise_squared_distances(&x, &x)?;
    let (mut right, mut all) = (0_u32, 0_u32);
    for a in 0..rows.len() {
        // yours: count the triplets with the anchor a, and those whose friend is nearer
        for p in (0..rows.len()).filter(|p| *p != a && y[rows[*p]] == y[rows[a]]) {
            for n in (0..rows.len()).filter(|n| y[rows[*n]] != y[rows[a]]) {
                right += u32::from(d2[[a, p]] < d2[[a, n]]);
                all += 1;
            }
        }
        // end
    }
    Ok(f64::from(right) / f64::from(all))
}
