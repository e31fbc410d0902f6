//! Three arrows at 0°, 45° and 90°: which measures let a detour be shorter than the direct way?

use learning::metrics::pairwise::cosine_similarity;
use ndarray::{Array1, array};
use numerics::{Result, linalg};

pub fn main() -> Result<()> {
    let (a, b, c) = (array![1.0, 0.0], array![0.5, 0.5], array![0.0, 1.0]);
    let cosine = |x: &Array1<f64>, z: &Array1<f64>| cosine_similarity(x, z);
    let mut rows = Vec::new();
    for name in ["Euclidean", "squared Euclidean", "cosine distance", "angle in degrees"] {
        let distance = |x: &Array1<f64>, z: &Array1<f64>| -> Result<f64> {
            Ok(match name {
                "Euclidean" => linalg::distance(x, z)?,
                "squared Euclidean" => linalg::squared_distance(x, z)?,
                "cosine distance" => 1.0 - cosine(x, z)?,
                _ => libm::acos(cosine(x, z)?).to_degrees(),
            })
        };
        let direct = distance(&a, &c)?;
        let (first, second) = (distance(&a, &b)?, distance(&b, &c)?);
        // A billionth of room for rounding.
        let verdict = if direct <= first + second + 1e-9 { "kept" } else { "broken" };
        let numbers = [direct, first, second, first + second].map(|d| show::fixed(d, 4));
        rows.push([&[name.to_string()][..], &numbers, &[verdict.to_string()]].concat());
    }
    let header = ["measure", "a to c", "a to b", "b to c", "by way of b", "inequality"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
