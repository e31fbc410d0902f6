//! Gradient accumulation on purpose, and by accident: old gradients that were never set to zero.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, s};
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let diabetes = data::diabetes();
    let x = StandardScaler.fit(&diabetes.x)?.transform(&diabetes.x)?;
    let y = (&diabetes.y - 152.0) / 77.0;
    // A backward pass over some patients; the squared errors are divided by all 442.
    let backward = |w: &Array1<f64>, from: usize, to: usize| {
        let part = x.slice(s![from..to, ..]);
        part.t().dot(&(part.dot(w) - y.slice(s![from..to]))) * (2.0 / 442.0)
    };
    let start = Array1::zeros(10);
    let halves = backward(&start, 0, 221) + backward(&start, 221, 442);
    println!("442 at once  {}", show::vector(backward(&start, 0, 442), 2));
    println!("221 + 221    {}", show::vector(halves, 2));

    let mut rows = Vec::new();
    for set_to_zero in [true, false] {
        let (mut w, mut gradient, mut losses) = (start.clone(), start.clone(), Vec::new());
        for _ in 0..=60 {
            let errors = x.dot(&w) - &y;
            losses.push(errors.dot(&errors) / 442.0);
            if set_to_zero {
                gradient.fill(0.0);
            }
            gradient += &backward(&w, 0, 442);
            w.scaled_add(-0.1, &gradient);
        }
        let shown = [0, 1, 3, 5, 6, 8, 13, 60].map(|step| losses[step]);
        rows.push(show::row![if set_to_zero { "yes" } else { "no" }, (shown, 3)]);
    }
    let header = ["set to zero", "step 0", "1", "3", "5", "6", "8", "13", "60"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
