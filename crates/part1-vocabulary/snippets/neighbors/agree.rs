//! Five best matches for one handwritten 7 by three measures, before and after all have length 1.

use learning::preprocessing::l2_normalize;
use ndarray::{Array1, Array2};
use numerics::Result;

const ASKED: usize = 17; // the picture asked about

pub fn main() -> Result<()> {
    let digits = data::digits();
    let unit = l2_normalize(&digits.x)?;
    let mut rows = Vec::new();
    for measure in ["Euclidean", "cosine", "dot product"] {
        let raw = best_five(&digits.x, measure);
        let shown = raw.iter().map(|row| digits.y[*row]).collect();
        let cells = [raw, shown, best_five(&unit, measure)].map(|list| show::vector(list, 0));
        rows.push([&[measure.to_string()][..], &cells].concat());
    }
    println!("asked: row {ASKED}, a {}", digits.y[ASKED]);
    println!("{}", show::table(&["measure", "rows, raw", "they show", "rows, unit"], &rows));
    Ok(())
}

/// The rows with the largest similarity to the one asked about, itself left out.
fn best_five(x: &Array2<f64>, measure: &str) -> Vec<usize> {
    let dots = x.dot(&x.row(ASKED)); // (n_samples,)
    let squares: Array1<f64> = x.rows().into_iter().map(|row| row.dot(&row)).collect();
    let similarity = match measure {
        "Euclidean" => 2.0 * dots - squares, // minus the squared distance, up to a constant
        "cosine" => dots / squares.sqrt(),
        _ => dots,
    };
    let mut rows: Vec<usize> = (0..x.nrows()).filter(|row| *row != ASKED).collect();
    rows.sort_by(|a, b| similarity[*b].total_cmp(&similarity[*a]));
    rows[..5].to_vec()
}
