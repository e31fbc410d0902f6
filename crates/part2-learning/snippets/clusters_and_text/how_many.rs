//! Two to six groups of penguins: what the silhouette prefers, and what the species say.

use data::PENGUIN_FEATURES;
use learning::cluster::k_means;
use learning::metrics::{adjusted_rand_index, normalized_mutual_information, silhouette_score};
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&PENGUIN_FEATURES)?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let species = species.to_vec();
    let mut rows = Vec::new();
    for n_groups in 2..=6 {
        let start = x.select(Axis(0), &Rng::new(7).permutation(342)[..n_groups]);
        let groups = k_means(&x, &start)?.0.to_vec();
        let agreement = [
            adjusted_rand_index(&species, &groups)?,
            normalized_mutual_information(&species, &groups)?,
        ];
        rows.push(show::row![n_groups, (silhouette_score(&x, &groups)?, 4), (agreement, 4)]);
    }
    println!("{}", show::table(&["groups", "silhouette", "adjusted Rand", "NMI"], &rows));
    Ok(())
}
