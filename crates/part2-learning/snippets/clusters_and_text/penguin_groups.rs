//! Penguins grouped without their species, then compared with it, beside groups made by luck.

use data::PENGUIN_FEATURES;
use learning::cluster::k_means;
use learning::metrics::{
    adjusted_rand_index, contingency_table, normalized_mutual_information, rand_index,
};
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let (x, species) = data::penguins_by_species(&PENGUIN_FEATURES)?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let start = x.select(Axis(0), &Rng::new(7).permutation(342)[..3]);
    let (groups, _) = k_means(&x, &start)?;
    let (species, groups) = (species.to_vec(), groups.to_vec());
    println!("species by group (Adelie, Chinstrap, Gentoo)");
    println!("{}\n", show::matrix(contingency_table(&species, &groups)?.mapv(|n| n as f64), 0));

    let mut rows = Vec::new();
    let mut judge = |name: &str, groups: &[usize]| -> Result<()> {
        let rand = show::fixed(rand_index(&species, groups)?, 4);
        let adjusted = show::fixed(adjusted_rand_index(&species, groups)?, 4);
        let shared = show::fixed(normalized_mutual_information(&species, groups)?, 4);
        rows.push([name.to_string(), rand, adjusted, shared]);
        Ok(())
    };
    judge("k-means, 3 groups", &groups)?;
    for n_groups in [3, 30, 171] {
        judge(&format!("dealt at random, {n_groups}"), &Rng::new(7).choice(n_groups, 342)?)?;
    }
    judge("each penguin alone", &(0..342).collect::<Vec<_>>())?;
    println!("{}", show::table(&["groups", "Rand", "adjusted Rand", "NMI"], &rows));
    Ok(())
}
