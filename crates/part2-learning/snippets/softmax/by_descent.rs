//! Softmax regression on three species: 3,000 steps downhill, and the library's weights.

use data::Species;
use learning::linear_model::SoftmaxRegression;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, functions};

pub fn main() -> Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    let n = z.nrows() as f64;
    let one_hot = Array2::from_shape_fn((z.nrows(), 3), |(i, k)| f64::from(y[i] == k));

    let (mut weights, mut intercepts) = (Array2::<f64>::zeros((3, 2)), Array1::<f64>::zeros(3));
    for _ in 0..3000 {
        let shares = functions::softmax_rows(&(z.dot(&weights.t()) + &intercepts));
        let misses = shares - &one_hot; // (n_samples, n_classes)
        weights = &weights - (misses.t().dot(&z) + &weights) * (2.0 / n); // l2 = 1
        intercepts = intercepts - misses.sum_axis(Axis(0)) * (2.0 / n);
    }
    let model = SoftmaxRegression { l2: 1.0, ..Default::default() }.fit(&z, &y)?;
    let mut rows = Vec::new();
    for (k, species) in Species::ALL.iter().enumerate() {
        let numbers = [model.coef()[[k, 0]], model.coef()[[k, 1]], model.intercept()[k]];
        let mut row = vec![species.name().to_string()];
        row.extend(numbers.map(|number| show::fixed(number, 3)));
        rows.push(row);
    }
    println!("{}", show::table(&["class", "bill length", "bill depth", "intercept"], &rows));
    let differences = (&weights - &model.coef()).mapv(f64::abs);
    let largest = differences.fold(0.0, |largest: f64, d| largest.max(*d));
    println!("largest difference to the walk  {}", show::fixed(largest, 6));
    let right = model.predict(&z)?.iter().zip(&y).filter(|(said, truth)| said == truth).count();
    println!("right                           {right} of {}", y.len());
    Ok(())
}
