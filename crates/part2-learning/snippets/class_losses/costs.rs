//! What one sample costs, and how hard it pulls, from clearly wrong to clearly right.

use learning::losses;
use ndarray::array;
use numerics::{Result, functions::sigmoid};

pub fn main() -> Result<()> {
    let (h, mut largest) = (1e-6, 0.0_f64);
    let mut rows = Vec::new();
    for margin in [-5.0, -1.0, 0.0, 0.5, 2.0, 5.0] {
        let mut row = vec![show::fixed(margin, 1)];
        for which in ["log", "hinge", "focal", "squared"] {
            let (loss, slope) = at(which, margin)?;
            let ratio = (at(which, margin + h)?.0 - at(which, margin - h)?.0) / (2.0 * h);
            largest = largest.max((slope - ratio).abs());
            row.extend([show::fixed(loss, 4), show::fixed(slope, 4)]);
        }
        rows.push(row);
    }
    let losses = ["log loss", "hinge loss", "focal loss", "(1 − p)²"];
    let header = losses.iter().flat_map(|name| [*name, "slope"]);
    let header = [vec!["margin"], header.collect()].concat();
    println!("{}", show::table(&header, &rows));
    println!("largest difference from the ratio  {}", show::fixed(largest, 6));
    Ok(())
}

/// Loss and slope of one sample whose truth is 1, so that the margin is the score itself.
fn at(which: &str, margin: f64) -> Result<(f64, f64)> {
    let (y, z) = (array![1.0], array![margin]);
    let (y, z) = (y.view(), z.view());
    let (loss, gradient) = match which {
        "squared" => {
            let p = sigmoid(margin);
            return Ok(((1.0 - p) * (1.0 - p), -2.0 * (1.0 - p) * p * (1.0 - p)));
        }
        "hinge" => (losses::hinge_loss(y, z), losses::hinge_loss_gradient(y, z)),
        focal_or_log => {
            // Without focus, the focal loss is the log loss.
            let focus = if focal_or_log == "focal" { 2.0 } else { 0.0 };
            let gradient = losses::focal_loss_with_logits_gradient(y, z, focus);
            (losses::focal_loss_with_logits(y, z, focus), gradient)
        }
    };
    Ok((loss?, gradient?[0]))
}
