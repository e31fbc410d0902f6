//! Two penguins far from the mean: by the ruler the one, by the covariance the other.

use ndarray::{Axis, array};
use numerics::stats;
use part1_vocabulary::correlation::mahalanobis_distance;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let mean = x.sum_axis(Axis(0)) / x.nrows() as f64;
    let std = x.std_axis(Axis(0), 1.0);
    let covariance = stats::covariance_matrix(&x, 1)?;
    let r = stats::correlation(x.column(0), x.column(1))?;
    println!("mean {}   correlation {}\n", show::vector(&mean, 1), show::fixed(r, 4));

    let (mut rows, mut largest) = (Vec::new(), 0.0_f64);
    for (name, bird) in [("Gentoo", array![230.0, 6050.0]), ("Adelie", array![184.0, 4650.0])] {
        // by hand: one new bird, in standard deviations of the flock
        let z = (&bird - &mean) / &std;
        let euclidean = (z[0] * z[0] + z[1] * z[1]).sqrt();
        let by_hand = ((z[0] * z[0] - 2.0 * r * z[0] * z[1] + z[1] * z[1]) / (1.0 - r * r)).sqrt();
        let by_library = mahalanobis_distance(bird.view(), mean.view(), covariance.view())?;
        largest = largest.max((by_hand - by_library).abs());
        let numbers = [z[0], z[1], euclidean, by_hand].map(|d| show::fixed(d, 2));
        rows.push([vec![name.to_string(), show::vector(&bird, 0)], numbers.to_vec()].concat());
    }
    let header = ["bird", "mm, g", "u", "v", "Euclidean", "Mahalanobis"];
    println!("{}", show::table(&header, &rows));
    println!("largest difference to the library {}", show::fixed(largest, 9));
    Ok(())
}
