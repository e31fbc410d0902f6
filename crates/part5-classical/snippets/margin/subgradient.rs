//! A soft margin between Adelie and Chinstrap: subgradient steps, one bird at a time.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2};
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let (birds, chinstrap) = data::two_species(&["bill_length_mm", "bill_depth_mm"], 0, 1)?;
    let x = StandardScaler.fit(&birds)?.transform(&birds)?;
    let y = chinstrap.mapv(|yes| 2.0 * yes as f64 - 1.0); // −1 or 1

    let (c, mut rng) = (1.0, Rng::new(1));
    let (mut w, mut b, mut t) = (Array1::<f64>::zeros(2), 0.0, 0.0);
    for epoch in 1..=400 {
        for i in rng.permutation(219) {
            t += 1.0;
            let inside = y[i] * (x.row(i).dot(&w) + b) < 1.0;
            w *= 1.0 - 1.0 / t; // the penalty: toward a wide street
            if inside {
                w.scaled_add(219.0 * c / t * y[i], &x.row(i)); // the hinge: this bird out of it
                b += 219.0 * c / t * y[i];
            }
        }
        if [1, 10, 100, 400].contains(&epoch) {
            let (loss, w) = (show::fixed(loss(&x, &y, &w, b, c), 3), show::vector(&w, 3));
            println!("after {epoch:>3} rounds: loss {loss:>6}, w {w}, b {}", show::fixed(b, 3));
        }
    }
    Ok(())
}

/// Half the squared length of w, and C times what all birds lack to a margin of 1.
fn loss(x: &Array2<f64>, y: &Array1<f64>, w: &Array1<f64>, b: f64, c: f64) -> f64 {
    let lacking = ((x.dot(w) + b) * y).mapv(|margin| (1.0 - margin).max(0.0));
    0.5 * w.dot(w) + c * lacking.sum()
}
