//! The rules of a metric, tested on 16 points of a grid: how often each measure breaks each rule.

use learning::metrics::pairwise::*;
use ndarray::{Array1, array};
use numerics::{Result, sum};
use part1_vocabulary::sets_and_strings::check_axioms;

pub fn main() -> Result<()> {
    // (1, 1) to (4, 4).
    let grid: Vec<Array1<f64>> =
        (0..16).map(|i| array![1.0 + f64::from(i % 4), 1.0 + f64::from(i / 4)]).collect();
    let measures =
        ["Euclidean", "Manhattan", "Chebyshev", "squared Euclidean", "1 − cosine", "dot product"];
    let mut rows = Vec::new();
    for measure in measures {
        let broken = check_axioms(&grid, 1e-9, |a, b| {
            let (a, b) = (a.view(), b.view());
            match measure {
                "Euclidean" => euclidean_distance(a, b),
                "Manhattan" => manhattan_distance(a, b),
                "Chebyshev" => chebyshev_distance(a, b),
                "squared Euclidean" => squared_euclidean_distance(a, b),
                "1 − cosine" => Ok(1.0 - cosine_similarity(a, b)?),
                _ => sum::dot(a, b),
            }
        })?;
        let counts = [
            broken.not_zero_to_itself,
            broken.not_positive,
            broken.not_symmetric,
            broken.shorter_detours,
        ];
        let cells = counts.map(|count| count.to_string());
        rows.push([&[measure.to_string()][..], &cells].concat());
    }
    let header = ["measure", "d(a,a) not 0", "d(a,b) not > 0", "not d(b,a)", "shorter detours"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
