//! Label smoothing gives the logits a finite goal: without it, more is always better.

use ndarray::{Array1, array};
use numerics::functions::log_sum_exp;

pub fn main() {
    let hard = array![1.0, 0.0, 0.0];
    let smooth = 0.9 * &hard + 0.1 / 3.0;
    println!("hard target    {}", show::vector(&hard, 4));
    println!("smooth target  {}", show::vector(&smooth, 4));
    // The true class has the logit `lead`, the two others 0.
    let loss = |target: &Array1<f64>, lead: f64| log_sum_exp(&[lead, 0.0, 0.0]) - target[0] * lead;
    let mut rows = Vec::new();
    for lead in [0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 10.0, 20.0] {
        rows.push(show::row![(lead, 0), ([loss(&hard, lead), loss(&smooth, lead)], 4)]);
    }
    println!("{}", show::table(&["lead of the true class", "plain", "label smoothing 0.1"], &rows));
    let best = libm::log(smooth[0] / smooth[1]);
    println!("best lead with smoothing  {}", show::fixed(best, 4));
    println!("  the loss there          {}", show::fixed(loss(&smooth, best), 4));
}
