//! Polynomial features of bill length and depth: some products help, too many harm.

use learning::metrics::mean_squared_error;
use learning::preprocessing::{StandardScaler, polynomial_features};
use ndarray::{Array3, Axis, s};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Rng, linalg, stats};

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["bill_length_mm", "bill_depth_mm", "body_mass_g"])?;
    let (x, y) = (flock.slice(s![.., ..2]), flock.column(2));
    let first = StandardScaler.fit(x)?.transform(x.slice(s![..1, ..]))?;
    println!("a, b                  {}", show::vector(&first, 2));
    println!("1, a, b, a², ab, b²   {}", show::vector(polynomial_features(&first, 2)?, 2));
    let mut rng = Rng::new(7);
    let mut errors = Array3::zeros((51, 8, 2)); // splits, degrees, seen and held out
    for mut split in errors.outer_iter_mut() {
        let order = rng.permutation(y.len());
        let (held_out, train) = order.split_at(100);
        let z = StandardScaler.fit(&x.select(Axis(0), train))?.transform(x)?;
        for degree in 1..=8 {
            let features = polynomial_features(&z, degree)?;
            let [a, b] = [train, held_out].map(|rows| features.select(Axis(0), rows));
            let weights = linalg::least_squares(&a, &y.select(Axis(0), train))?;
            for (j, (part, rows)) in [(a, train), (b, held_out)].into_iter().enumerate() {
                let loss = mean_squared_error(&y.select(Axis(0), rows), &part.dot(&weights))?;
                split[[degree - 1, j]] = loss.sqrt();
            }
        }
    }
    let mut rows = Vec::new();
    for d in 1..=8 {
        let n_features = polynomial_features(&first, d)?.ncols();
        let median = |j: usize| stats::median(errors.slice(s![.., d - 1, j]));
        rows.push([d as f64, n_features as f64, median(0)?, median(1)?].map(|x| show::fixed(x, 0)));
    }
    let header = ["degree", "features", "median error g on 242 seen", "on 100 held out"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
