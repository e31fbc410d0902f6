//! Four forms of bells for bill length and depth: what each costs in numbers, and what it finds.

use classical::mixture::{Covariance, GaussianMixture, MixtureStart};
use learning::metrics::adjusted_rand_index;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let start = MixtureStart {
        weights: Array1::from_elem(3, 1.0 / 3.0),
        means: x.select(Axis(0), &[0, 114, 228]), // every 114th penguin
        covariances: vec![Array2::eye(2); 3],
    };
    let mixture = GaussianMixture { n_components: 3, max_steps: 1000, ..Default::default() };
    let mixture = GaussianMixture { tolerance: 1e-8, ..mixture };
    let forms = [
        ("ball", Covariance::Spherical),
        ("along the axes", Covariance::Diagonal),
        ("one for all", Covariance::Tied),
        ("any", Covariance::Full),
    ];
    let mut rows = Vec::new();
    for (name, covariance) in forms {
        let model = GaussianMixture { covariance, ..mixture }.fit_from(&x, &start)?;
        let agreement = adjusted_rand_index(&model.predict(&x)?.to_vec(), &species.to_vec())?;
        let total = 342.0 * model.log_likelihood(&x)?;
        let (numbers, bic) = (model.n_parameters(), model.bic(&x)?);
        rows.push(show::row![name, numbers, (total, 1), (bic, 1), (agreement, 3)]);
    }
    println!("{}", show::table(&["form", "numbers", "log-likelihood", "BIC", "ARI"], &rows));
    Ok(())
}
