//! The same penguins in millimeters and grams: a better silhouette, and groups made of mass.

use data::PENGUIN_FEATURES;
use learning::cluster::k_means;
use learning::metrics::{adjusted_rand_index, silhouette_score};
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let (raw, species) = data::penguins_by_species(&PENGUIN_FEATURES)?;
    let scaled = StandardScaler.fit(&raw)?.transform(&raw)?;
    let species = species.to_vec();
    let start = &Rng::new(7).permutation(342)[..3];
    let mut rows = Vec::new();
    for (name, x) in [("standardized", &scaled), ("millimeters and grams", &raw)] {
        let groups = k_means(x, &x.select(Axis(0), start))?.0.to_vec();
        rows.push([
            name.to_string(),
            show::fixed(silhouette_score(x, &groups)?, 4),
            show::fixed(silhouette_score(&scaled, &groups)?, 4),
            show::fixed(adjusted_rand_index(&species, &groups)?, 4),
        ]);
    }
    let header = ["grouped", "silhouette there", "silhouette standardized", "adjusted Rand"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
