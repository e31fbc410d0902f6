//! Label smoothing gives the logits a finite goal: without it, more is always better.

use learning::losses::{smooth_labels, soft_cross_entropy_with_logits};
use ndarray::{array, s};
use numerics::Result;

pub fn main() -> Result<()> {
    let hard = smooth_labels(&array![0], 3, 0.0)?;
    let smooth = smooth_labels(&array![0], 3, 0.1)?;
    println!("hard target    {}", show::vector(hard.slice(s![0, ..]), 4));
    println!("smooth target  {}", show::vector(smooth.slice(s![0, ..]), 4));
    // The true class has the logit `lead`, the two others 0.
    let losses = |lead: f64| -> Result<[f64; 2]> {
        let logits = array![[lead, 0.0, 0.0]];
        let loss = |target: &ndarray::Array2<f64>| soft_cross_entropy_with_logits(target, &logits);
        Ok([loss(&hard)?, loss(&smooth)?])
    };
    let mut rows = Vec::new();
    for lead in [0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 10.0, 20.0] {
        let [plain, smoothed] = losses(lead)?.map(|loss| show::fixed(loss, 4));
        rows.push([show::fixed(lead, 0), plain, smoothed]);
    }
    println!("{}", show::table(&["lead of the true class", "plain", "label smoothing 0.1"], &rows));
    let best = libm::log(smooth[[0, 0]] / smooth[[0, 1]]);
    println!("best lead with smoothing  {}", show::fixed(best, 4));
    println!("  the loss there          {}", show::fixed(losses(best)?[1], 4));
    Ok(())
}
