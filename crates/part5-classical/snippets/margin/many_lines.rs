//! Twenty lines that divide Adelie from Gentoo without a mistake, and the bird nearest to each.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    let (birds, species) = data::penguins_by_species(&["bill_depth_mm", "body_mass_g"])?;
    let two: Vec<usize> = (0..342).filter(|i| species[*i] != 1).collect();
    let (birds, species) = (birds.select(Axis(0), &two), species.select(Axis(0), &two));
    let x = StandardScaler.fit(&birds)?.transform(&birds)?;
    let gentoo = species.mapv(|s| s as f64 - 1.0); // −1 or 1
    let mut nearest = Vec::new();
    for seed in 1..=20 {
        let (w, b) = perceptron(&x, &gentoo, &Rng::new(seed).permutation(274));
        let to_hyperplane = (x.dot(&w) + b) * &gentoo / w.dot(&w).sqrt(); // below 0: a mistake
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
