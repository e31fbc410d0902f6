//! Polynomial features of bill length and depth: some products help, too many harm.

use learning::metrics::mean_squared_error;
use learning::preprocessing::StandardScaler;
use learning::preprocessing::polynomial_features;
use ndarray::{ArrayView2, Axis, s};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Rng, linalg};

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["bill_length_mm", "bill_depth_mm", "body_mass_g"])?;
    let shuffled = flock.select(Axis(0), &Rng::new(7).permutation(flock.nrows()));
    let (held_out, train) = shuffled.view().split_at(Axis(0), 100);
    let scaler = StandardScaler.fit(train.slice(s![.., ..2]))?;

    let first = scaler.transform(train.slice(s![..1, ..2]))?;
    println!("a, b                  {}", show::vector(&first, 2));
    println!("1, a, b, a², ab, b²   {}", show::vector(polynomial_features(&first, 2)?, 2));
    let mut rows = Vec::new();
    for degree in 1..=8 {
        let features = |part: ArrayView2<'_, f64>| {
            polynomial_features(&scaler.transform(part.slice(s![.., ..2]))?, degree)
        };
        let weights = linalg::least_squares(&features(train)?, train.column(2))?;
        let error_g = |part: ArrayView2<'_, f64>| {
            let predicted = features(part)?.dot(&weights);
            mean_squared_error(part.column(2), &predicted).map(f64::sqrt)
        };
        let errors = [error_g(train)?, error_g(held_out)?].map(|error| show::fixed(error, 0));
        rows.push([&[degree.to_string(), weights.len().to_string()], &errors[..]].concat());
    }
    let header = ["degree", "features", "error g on 242 seen", "on 100 held out"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
