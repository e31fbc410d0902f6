//! Penguins grouped without their species, then compared with it, beside groups made by luck.

use data::PENGUIN_FEATURES;
use learning::cluster::k_means;
use learning::metrics::{
    adjusted_rand_index, contingency_table, normalized_mutual_information, rand_index,
};
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&PENGUIN_FEATURES)?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let start = x.select(Axis(0), &Rng::new(7).permutation(342)[..3]);
    let (species, groups) = (species.to_vec(), k_means(&x, &start)?.0.to_vec());

    println!("species by group (Adelie, Chinstrap, Gentoo)");
    println!("{}\n", show::matrix(contingency_table(&species, &groups)?.mapv(|n| n as f64), 0));
    let mut rows = Vec::new();
    for (name, groups) in [
        ("k-means, 3 groups", groups),
        ("dealt at random, 3", Rng::new(7).choice(3, 342)?),
        ("dealt at random, 30", Rng::new(7).choice(30, 342)?),
        ("dealt at random, 171", Rng::new(7).choice(171, 342)?),
        ("each penguin alone", (0..342).collect()),
    ] {
        let rand = [rand_index(&species, &groups)?, adjusted_rand_index(&species, &groups)?];
        let shared = normalized_mutual_information(&species, &groups)?;
        rows.push(show::row![name, (rand, 4), (shared, 4)]);
    }
    println!("{}", show::table(&["groups", "Rand", "adjusted Rand", "NMI"], &rows));
    Ok(())
}
