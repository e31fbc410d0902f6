//! Two penguins far from the mean: by the ruler the one, by the covariance the other.

use ndarray::{Axis, array};
use numerics::stats;
use part1_vocabulary::correlation::mahalanobis_distance;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (mean, std) = (x.sum_axis(Axis(0)) / x.nrows() as f64, x.std_axis(Axis(0), 1.0));
    let r = stats::correlation(x.column(0), x.column(1))?;
    let covariance = stats::covariance_matrix(&x, 1)?; // for the library
    println!("mean {}", show::vector(&mean, 1));

    let (mut rows, mut library) = (Vec::new(), Vec::new());
    for (name, bird) in [("Gentoo", array![230.0, 6050.0]), ("Adelie", array![184.0, 4650.0])] {
        // by hand: one new bird, in standard deviations of the flock
        let z = (&bird - &mean) / &std;
        let (u, v) = (z[0], z[1]);
        let euclidean = (u * u + v * v).sqrt();
        let by_hand = ((u * u - 2.0 * r * u * v + v * v) / (1.0 - r * r)).sqrt();
        library.push(mahalanobis_distance(&bird, &mean, &covariance)?);
        rows.push(show::row![name, (bird, 0), ([u, v, euclidean, by_hand], 2)]);
    }
    let header = ["bird", "mm", "g", "u", "v", "Euclidean", "Mahalanobis"];
    println!("{}", show::table(&header, &rows));
    println!("by the library {}", show::vector(library, 2));
    Ok(())
}
