//! The perceptron stops where a line divides two classes; elsewhere it corrects itself forever.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis, array};
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let columns = ["bill_depth_mm", "body_mass_g"];
    let (birds, species) = data::penguins_by_species(&columns)?;
    let two: Vec<usize> = (0..342).filter(|i| species[*i] != 1).collect();
    let gentoo = species.select(Axis(0), &two).mapv(|s| s as f64 - 1.0); // −1 or 1
    let (sexed, male) = data::penguins_by_sex(&columns)?;
    let switches = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let mut rows = Vec::new();
    for (task, x, y) in [
        ("Adelie or Gentoo", birds.select(Axis(0), &two), gentoo),
        ("female or male", sexed, male),
        ("one switch on, not both", switches, array![-1.0, 1.0, 1.0, -1.0]),
    ] {
        let (rounds, corrected) = perceptron(&StandardScaler.fit(&x)?.transform(&x)?, &y);
        rows.push(show::row![task, y.len(), rounds, corrected]);
    }
    println!("{}", show::table(&["task", "samples", "rounds", "corrected in the last"], &rows));
    Ok(())
}

/// Rounds until one has no mistake, at most 1,000, and the corrections in the last of them.
fn perceptron(x: &Array2<f64>, y: &Array1<f64>) -> (usize, usize) {
    let (mut w, mut b, mut corrected, mut rounds) = (Array1::zeros(x.ncols()), 0.0, 1, 0);
    while corrected > 0 && rounds < 1000 {
        (corrected, rounds) = (0, rounds + 1);
        for (sample, side) in x.rows().into_iter().zip(y) {
            if side * (sample.dot(&w) + b) <= 0.0 {
                w.scaled_add(*side, &sample);
                (b, corrected) = (b + side, corrected + 1);
            }
        }
    }
    (rounds, corrected)
}
