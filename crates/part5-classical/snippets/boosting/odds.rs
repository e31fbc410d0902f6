//! Boosting with log loss by hand: stumps fitted to y − p, the slope of the loss downhill.

use learning::losses::binary_cross_entropy_with_logits;
use ndarray::Array1;
use numerics::functions::sigmoid;

pub fn main() -> numerics::Result<()> {
    let (x, male) = data::penguins_by_sex(&data::PENGUIN_FEATURES)?;
    let y = male.mapv(|sex| if sex > 0.0 { 1.0 } else { 0.0 });
    let share = y.sum() / 333.0;
    let mut score = Array1::from_elem(333, libm::log(share / (1.0 - share)));
    let mut rows = Vec::new();
    for n_stumps in 1..=10 {
        let p = score.mapv(sigmoid);
        let left = &y - &p; // pseudo-residuals
        let mut best = (0.0, Array1::zeros(0), String::new());
        for ((_, feature), &threshold) in x.indexed_iter() {
            let above = x.column(feature).mapv(|number| f64::from(number >= threshold));
            let (n, sum) = (above.sum(), left.dot(&above));
            let apart = sum / n - (left.sum() - sum) / (333.0 - n);
            let fall = n * (333.0 - n) / 333.0 * apart * apart; // of the squares of `left`
            if n < 333.0 && fall > best.0 + 1e-9 {
                let name = data::PENGUIN_FEATURES[feature];
                best = (fall, above, format!("{name} ≥ {}", show::fixed(threshold, 1)));
            }
        }
        let (_, above, question) = best;
        let step = |side: &Array1<f64>| left.dot(side) / (&p * (1.0 - &p)).dot(side);
        let (yes, no) = (step(&above), step(&(1.0 - &above)));
        score = score + 0.5 * (yes * &above + no * (1.0 - &above));
        let loss = binary_cross_entropy_with_logits(&y, &score)?;
        rows.push(show::row![n_stumps, question, ([yes, no], 2), (loss, 4)]);
    }
    println!("{}", show::table(&["stump", "question", "yes", "no", "log loss"], &rows));
    Ok(())
}
