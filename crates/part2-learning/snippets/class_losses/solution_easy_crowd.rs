//! A thousand easy samples drown ten hard ones in the log loss; the focal loss turns it around.

use learning::losses::focal_loss_with_logits;
use ndarray::Array1;
use numerics::Result;

pub fn main() -> Result<()> {
    // The logits of the true class for samples that are 98 % sure and right, and 20 % sure.
    let logit = |p: f64| libm::log(p / (1.0 - p));
    for focus in [0.0, 1.0, 2.0, 5.0] {
        let total = |n: usize, p: f64| -> Result<f64> {
            let (y, logits) = (Array1::ones(n), Array1::from_elem(n, logit(p)));
            Ok(n as f64 * focal_loss_with_logits(&y, &logits, focus)?)
        };
        let (easy, hard) = (total(1000, 0.98)?, total(10, 0.2)?);
        let share = show::percent(hard / (easy + hard), 2);
        let (easy, hard) = (show::fixed(easy, 3), show::fixed(hard, 3));
        println!(
            "focus {}   easy {easy:>6}   hard {hard:>6}   hard share {share}",
            show::fixed(focus, 0)
        );
    }
    Ok(())
}
