//! What one sample costs, and how hard it pulls, from clearly wrong to clearly right.

use learning::losses;
use ndarray::array;
use numerics::{Result, functions::sigmoid};

pub fn main() -> Result<()> {
    let (h, mut largest, mut rows) = (1e-6, 0.0_f64, Vec::new());
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
    let header = ["margin", "log loss", "slope", "hinge loss", "slope", "focal loss", "slope"];
    let header = [&header[..], &["(1 − p)²", "slope"]].concat();
    println!("{}", show::table(&header, &rows));
    println!("largest difference from the ratio  {}", show::fixed(largest, 6));
    Ok(())
}

/// Loss and slope of one sample whose truth is 1, so that the margin is the score itself.
fn at(which: &str, margin: f64) -> Result<(f64, f64)> {
    let (y, z) = (array![1.0], array![margin]);
    let (y, z, q) = (y.view(), z.view(), sigmoid(-margin)); // q is 1 − p
    let (loss, gradient) = match which {
        "squared" => return Ok((q * q, -2.0 * q * (1.0 - q) * q)),
        "hinge" => (losses::hinge_loss(y, z), losses::hinge_loss_gradient(y, z)),
        focal_or_log => {
            let focus = if focal_or_log == "focal" { 2.0 } else { 0.0 }; // 0: the log loss
            let gradient = losses::focal_loss_with_logits_gradient(y, z, focus);
            (losses::focal_loss_with_logits(y, z, focus), gradient)
        }
    };
    Ok((loss?, gradient?[0]))
}
