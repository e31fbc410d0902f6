//! Softmax regression on three species: 3,000 steps downhill, and the library's weights.

use data::Species;
use learning::linear_model::SoftmaxRegression;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::functions::softmax_rows;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    let one_hot = Array2::from_shape_fn((342, 3), |(i, k)| f64::from(y[i] == k));

    let (mut w, mut b) = (Array2::<f64>::zeros((3, 2)), Array1::<f64>::zeros(3));
    for _ in 0..3000 {
        let miss = softmax_rows(&(z.dot(&w.t()) + &b)) - &one_hot; // (n_samples, n_classes)
        w = &w - (miss.t().dot(&z) + &w) * (2.0 / 342.0); // + &w: the penalty with l2 = 1
        b = b - miss.sum_axis(Axis(0)) * (2.0 / 342.0);
    }
    let rows = [0, 1, 2].map(|k| show::row![Species::ALL[k].name(), (w.row(k), 3), (b[k], 3)]);
    println!("{}", show::table(&["class", "bill length", "bill depth", "intercept"], &rows));
    let model = SoftmaxRegression { l2: 1.0, ..Default::default() }.fit(&z, &y)?;
    let apart = (model.coef().to_owned() - &w).fold(0.0, |most: f64, gap| most.max(gap.abs()));
    println!("library, largest difference  {}", show::fixed(apart, 6));
    let right = model.predict(&z)?.iter().zip(&y).filter(|(said, truth)| said == truth).count();
    println!("right  {right} of {}", y.len());
    Ok(())
}
