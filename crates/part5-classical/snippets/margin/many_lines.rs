//! Twenty lines that divide Adelie from Gentoo without a mistake, and the bird nearest to each.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    let (birds, gentoo) = data::two_species(&["bill_depth_mm", "body_mass_g"], 0, 2)?;
    let x = StandardScaler.fit(&birds)?.transform(&birds)?;
    let y = gentoo.mapv(|yes| 2.0 * yes as f64 - 1.0); // −1 or 1
    let mut nearest = Vec::new();
    for seed in 1..=20 {
        let (w, b) = perceptron(&x, &y, &Rng::new(seed).permutation(274));
        let to_hyperplane = (x.dot(&w) + b) * &y / w.dot(&w).sqrt(); // below 0: a mistake
        nearest.push(to_hyperplane.fold(f64::MAX, |least, d| least.min(*d)));
    }
    for (name, q) in [("narrowest", 0.0), ("median", 0.5), ("widest", 1.0)] {
        let distance = stats::quantile(&nearest, q, stats::QuantileRule::Linear)?;
        println!("{name:<9}  nearest bird at {}", show::fixed(distance, 4));
    }
    Ok(())
}

/// Corrects after each mistake until a round has none.
fn perceptron(x: &Array2<f64>, y: &Array1<f64>, order: &[usize]) -> (Array1<f64>, f64) {
    let (mut w, mut b, mut mistakes) = (Array1::zeros(2), 0.0, 1);
    while mistakes > 0 {
        mistakes = 0;
        for &i in order {
            if y[i] * (x.row(i).dot(&w) + b) <= 0.0 {
                w.scaled_add(y[i], &x.row(i));
                (b, mistakes) = (b + y[i], mistakes + 1);
            }
        }
    }
    (w, b)
}
