//! A bell on a single penguin, made narrower and narrower: the likelihood has no top.
//! twin: none (error-text)

use classical::mixture::{GaussianMixture, MixtureStart};
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["flipper_length_mm"])?;
    let longest = 231.0; // one of them
    let rows: Result<Vec<_>, numerics::Error> = [10.0, 1.0, 1e-2, 1e-4, 1e-6]
        .into_iter()
        .map(|deviation| {
            let start = MixtureStart {
                weights: array![0.99, 0.01],
                means: array![[200.9], [longest]],
                covariances: vec![array![[196.0]], array![[deviation * deviation]]],
            };
            let one_step = GaussianMixture { n_components: 2, max_steps: 1, ..Default::default() };
            let per_sample = one_step.fit_from(&x, &start)?.log_likelihoods()[0];
            Ok(show::row![format!("{deviation}"), (per_sample * 342.0, 1)])
        })
        .collect();
    println!("{}", show::table(&["deviation (mm)", "log-likelihood (nats)"], &rows?));

    let pair = array![[0.0], [0.0], [5.0], [6.0], [7.0]];
    for regularization in [0.0, 1e-6] {
        let mixture = GaussianMixture { n_components: 2, regularization, ..Default::default() };
        match mixture.fit(&pair, &mut numerics::Rng::new(1)) {
            Err(error) => println!("{error}"),
            Ok(model) => println!("means {}", show::vector(model.means(), 2)),
        }
    }
    Ok(())
}
