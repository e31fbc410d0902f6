//! Shapes that fit and are wrong: a loss, a softmax, and a count of right answers.

use ndarray::{Array2, Axis, s};
use numerics::functions::softmax_rows;

pub fn main() -> numerics::Result<()> {
    // Predictions that are perfect: the masses themselves, as the column a network returns.
    let masses = data::penguins_matrix(&["body_mass_g"])?; // (342, 1)
    let y = masses.column(0); // (342)
    let misses: Array2<f64> = &masses - &y;
    let loss = show::integer((&misses * &misses).mean().unwrap_or_default().round());
    let count = show::integer(misses.len());
    println!("loss of perfect predictions  {loss} g², a mean of {count} misses");
    println!("  twice the variance         {} g²", show::integer((2.0 * y.var(0.0)).round()));

    // 100 pictures, and logits that are right for each: 1 at the digit, 0 elsewhere.
    let y = data::digits().y.slice(s![..100]);
    let logits = Array2::from_shape_fn((100, 10), |(i, class)| f64::from(y[i] == class));
    let over_classes = softmax_rows(&logits);
    let over_pictures = softmax_rows(logits.t()).reversed_axes(); // (100, 10) again
    for (name, shares) in [("classes", over_classes), ("pictures", over_pictures)] {
        println!("softmax over {name:<9} row 0 adds up to {}", show::fixed(shares.row(0).sum(), 2));
    }
    for (axis, name) in [(1, "classes"), (0, "pictures")] {
        let best = logits.map_axis(Axis(axis), |scores| {
            (1..scores.len()).fold(0, |best, i| if scores[i] > scores[best] { i } else { best })
        });
        let right = best.iter().zip(&y).filter(|(a, b)| a == b).count();
        let n = best.len();
        println!("argmax over {name:<9}  {n} answers, zipped with 100 truths: {right} right");
    }
    Ok(())
}
