//! Solution: one to five bells for bills whose columns were shuffled apart.

use classical::mixture::{GaussianMixture, MixtureStart};
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let x = data::penguins_matrix(&["bill_length_mm", "bill_depth_mm"])?;
    let x = shuffled(&StandardScaler.fit(&x)?.transform(&x)?, &mut Rng::new(1));
    let mut rows = Vec::new();
    for k in 1..=5 {
        let means: Vec<usize> = (0..k).map(|c| c * (x.nrows() / k)).collect();
        let start = MixtureStart {
            weights: Array1::from_elem(k, 1.0 / k as f64),
            means: x.select(Axis(0), &means),
            covariances: vec![Array2::eye(2); k],
        };
        let mixture = GaussianMixture { n_components: k, max_steps: 5000, ..Default::default() };
        let model = GaussianMixture { tolerance: 1e-8, ..mixture }.fit_from(&x, &start)?;
        rows.push(show::row![k, (model.bic(&x)?, 1)]);
    }
    println!("{}", show::table(&["bells", "BIC"], &rows));
    Ok(())
}

/// Each column in an order of its own.
fn shuffled(x: &Array2<f64>, rng: &mut Rng) -> Array2<f64> {
    // yours: an order for each column, and the table in these orders
    let orders = [rng.permutation(x.nrows()), rng.permutation(x.nrows())];
    Array2::from_shape_fn(x.dim(), |(i, j)| x[[orders[j][i], j]])
    // end
}
