//! In another unit, a valley 20 times as steep across is a round bowl: one step is enough.

use learning::optim::path;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    // With v = √20 · w₁ the loss ½ (w₀² + 20 w₁²) is ½ (w₀² + v²), and its gradient (w₀, v).
    let unit = 20.0_f64.sqrt();
    let walked = path(array![-4.0, 1.5 * unit].view(), 1.0, 1, |w| w.to_owned())?;
    for (step, place) in walked.rows().into_iter().enumerate() {
        let (w0, w1) = (show::fixed(place[0], 2), show::fixed(place[1] / unit, 2));
        println!("step {step}: w₀ {w0}, v {}, w₁ {w1}", show::fixed(place[1], 2));
    }
    Ok(())
}
