//! One to six bells for the bills: the likelihood always rises, Schwarz's criterion turns.

use classical::mixture::{GaussianMixture, MixtureStart};
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let n = x.nrows();
    let mut rows = Vec::new();
    for k in 1..=6 {
        let means: Vec<usize> = (0..k).map(|c| c * (n / k)).collect();
        let start = MixtureStart {
            weights: Array1::from_elem(k, 1.0 / k as f64),
            means: x.select(Axis(0), &means),
            covariances: vec![Array2::eye(2); k],
        };
        let mixture = GaussianMixture {
            n_components: k,
            tolerance: 1e-8,
            max_steps: 2000,
            ..Default::default()
        };
        let model = mixture.fit_from(&x, &start)?;
        let total = n as f64 * model.log_likelihood(&x)?;
        let criteria = [model.bic(&x)?, model.aic(&x)?];
        rows.push(show::row![k, model.n_parameters(), (total, 1), (criteria, 1)]);
    }
    println!("{}", show::table(&["bells", "numbers", "log-likelihood", "BIC", "AIC"], &rows));
    Ok(())
}
