//! The same line fitted in three units: the unit decides how long and narrow the valley is.

use learning::optim::path;
use ndarray::{Array1, Array2, array};
use numerics::{Result, linalg, stats};

pub fn main() -> Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let flipper_mm = flock.column(0).to_owned();
    let mass_kg = flock.column(1).mapv(|g| g / 1000.0);
    let centered = &flipper_mm - stats::mean(&flipper_mm)?;
    let standardized = &centered / stats::std_dev(&flipper_mm, 0)?;
    let mut rows = Vec::new();
    for (name, flipper) in
        [("mm", flipper_mm), ("mm from the mean", centered), ("standardized", standardized)]
    {
        rows.push([vec![name.to_string()], row(&flipper, &mass_kg)?].concat());
    }
    let header = ["flipper in", "condition number", "rate", "loss left, 10 steps", "10,000 steps"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn row(flipper: &Array1<f64>, mass_kg: &Array1<f64>) -> Result<Vec<String>> {
    let x = Array2::from_shape_fn((342, 2), |(i, j)| if j == 0 { flipper[i] } else { 1.0 });
    let loss = |w: &Array1<f64>| (x.dot(w) - mass_kg).mapv(|miss| miss * miss).sum() / 342.0;
    // The gradient is h·w − c: this loss is a valley with the curvatures of h.
    let (h, c) = (x.t().dot(&x) * 2.0 / 342.0, x.t().dot(mass_kg) * 2.0 / 342.0);
    let curvatures = linalg::symmetric_eigen(&h)?.values;
    let rate = 1.0 / curvatures[0]; // half the limit
    let walked = path(array![0.0, 0.0].view(), rate, 10_000, |w| h.dot(&w) - &c)?;
    let lowest = loss(&linalg::least_squares(&x, mass_kg)?);
    let left = |step: usize| show::fixed(loss(&walked.row(step).to_owned()) - lowest, 4);
    let conditioning = show::integer(curvatures[0] / curvatures[1]);
    Ok(vec![conditioning, show::fixed(rate, 6), left(10), left(10_000)])
}
