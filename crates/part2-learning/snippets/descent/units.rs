//! The same line fitted in three units: the unit decides how long and narrow the valley is.

use learning::optim::path;
use ndarray::{Array1, ArrayView1, Axis, array, stack};
use numerics::{linalg, stats};

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (mm, mass_kg) = (flock.column(0).to_owned(), &flock.column(1) / 1000.0);
    let centered = &mm - stats::mean(&mm)?;
    let standardized = &centered / stats::std_dev(&mm, 0)?;
    let mut rows = Vec::new();
    for (name, flipper) in
        [("mm", mm), ("mm from the mean", centered), ("standardized", standardized)]
    {
        let x = stack![Axis(1), flipper, Array1::ones(342)];
        // The gradient is h·w − c; the eigenvalues of h are the valley's curvatures.
        let (h, c) = (x.t().dot(&x) * 2.0 / 342.0, x.t().dot(&mass_kg) * 2.0 / 342.0);
        let curvatures = linalg::symmetric_eigen(&h)?.values;
        let rate = 1.0 / curvatures[0]; // half the limit
        let walked = path(&array![0.0, 0.0], rate, 10_000, |w| h.dot(&w) - &c)?;
        let loss = |w: ArrayView1<f64>| (x.dot(&w) - &mass_kg).pow2().sum() / 342.0;
        let lowest = loss(linalg::least_squares(&x, &mass_kg)?.view());
        let left = [10, 10_000].map(|step| loss(walked.row(step)) - lowest);
        let conditioning = show::integer(curvatures[0] / curvatures[1]);
        rows.push(show::row![name, conditioning, (rate, 6), (left, 4)]);
    }
    let header = ["flipper in", "condition number", "rate", "loss left, 10 steps", "10,000 steps"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
