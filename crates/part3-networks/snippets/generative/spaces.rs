//! Eight numbers that draw a picture, ten that name it: each list is worse at the other's work.

use ndarray::{Array2, Axis, concatenate};
use networks::figures::reader;
use numerics::Result;
use numerics::linalg::{pairwise_squared_distances, pseudo_inverse};
use part3_networks::generative::autoencoder;

pub fn main() -> Result<()> {
    let digits = part3_networks::unseen();
    let (x, unseen) = (&digits.x_train, &digits.x_test);
    let spread = squares(unseen - &(x.sum_axis(Axis(0)) / 1287.0));
    let (encoder, _) = autoencoder(x, 8, 1)?;
    let mut rows = Vec::new();
    for (name, network) in [("latent numbers", encoder), ("logits", reader()?)] {
        let (met, never_met) = (network.logits(x)?, network.logits(unseen)?);
        // To draw: weights and biases from the numbers to the pixels, by least squares.
        let weights = pseudo_inverse(&with_one(&met))?.dot(x);
        let lost = 100.0 * squares(unseen - &with_one(&never_met).dot(&weights)) / spread;
        // To find: of all known pictures the nearest.
        let distances = pairwise_squared_distances(&never_met, &met)?; // (510, 1287)
        let same = distances.rows().into_iter().zip(&digits.y_test).filter(|(row, digit)| {
            let nearest = (0..1287).fold(0, |best, j| if row[j] < row[best] { j } else { best });
            digits.y_train[nearest] == **digit
        });
        rows.push(show::row![name, met.ncols(), (lost, 1), same.count()]);
    }
    println!("{}", show::table(&["list", "numbers", "lost %", "same digit, of 510"], &rows));
    Ok(())
}

fn with_one(x: &Array2<f64>) -> Array2<f64> {
    concatenate![Axis(1), *x, Array2::ones((x.nrows(), 1))]
}

fn squares(x: Array2<f64>) -> f64 {
    x.mapv(|value| value * value).sum()
}
