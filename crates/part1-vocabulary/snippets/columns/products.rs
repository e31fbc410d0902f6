//! Polynomial features of bill length and depth: some products help, too many harm.

use learning::preprocessing::{StandardScaler, polynomial_features};
use ndarray::{Array2, Array3, Axis, s};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Rng, linalg, stats};

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["bill_length_mm", "bill_depth_mm", "body_mass_g"])?;
    let z = StandardScaler.fit(flock.slice(s![.., ..2]))?.transform(flock.slice(s![..1, ..2]))?;
    let (a, b) = (z[[0, 0]], z[[0, 1]]);
    println!("1, a, b, a², ab, b²   {}\n", show::vector([1.0, a, b, a * a, a * b, b * b], 2));

    let degrees = [1, 2, 3, 4, 6, 8];
    let mut rng = Rng::new(7);
    let mut errors_g = Array3::zeros((51, 6, 2)); // (splits, degrees, seen or held out)
    for mut split in errors_g.outer_iter_mut() {
        let order = rng.permutation(flock.nrows());
        let [held_out, seen] = [&order[..100], &order[100..]].map(|i| flock.select(Axis(0), i));
        let scaler = StandardScaler.fit(seen.slice(s![.., ..2]))?;
        let scaled = |part: &Array2<f64>| scaler.transform(part.slice(s![.., ..2]));
        let z = [scaled(&seen)?, scaled(&held_out)?];
        for (mut error_g, degree) in split.rows_mut().into_iter().zip(degrees) {
            let columns = |z| polynomial_features(z, degree);
            let fitted = linalg::least_squares(&columns(&z[0])?, seen.column(2))?;
            for (error_g, (z, part)) in error_g.iter_mut().zip(z.iter().zip([&seen, &held_out])) {
                let misses_g = columns(z)?.dot(&fitted) - part.column(2);
                *error_g = (misses_g.dot(&misses_g) / part.nrows() as f64).sqrt();
            }
        }
    }
    let mut rows = Vec::new();
    for (d, degree) in degrees.into_iter().enumerate() {
        let [seen, held_out] = [0, 1].map(|part| stats::median(errors_g.slice(s![.., d, part])));
        let n_columns = polynomial_features(&z, degree)?.ncols();
        rows.push(show::row![degree, n_columns, ([seen?, held_out?], 0)]);
    }
    println!("{}", show::table(&["degree", "columns", "error g: 242 seen", "100 held out"], &rows));
    Ok(())
}
