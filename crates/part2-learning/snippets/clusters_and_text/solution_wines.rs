//! The wines of three growers, grouped by thirteen numbers, standardized or not.

use learning::cluster::k_means;
use learning::metrics::{adjusted_rand_index, contingency_table, silhouette_score};
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let wine = data::wine();
    let growers = wine.y.to_vec();
    let scaled = StandardScaler.fit(&wine.x)?.transform(&wine.x)?;
    let start = &Rng::new(7).permutation(178)[..3];
    for (name, x) in [("as measured", &wine.x), ("standardized", &scaled)] {
        let groups = k_means(x, &x.select(Axis(0), start))?.0.to_vec();
        println!("{name}: grower by group");
        println!("{}", show::matrix(contingency_table(&growers, &groups)?.mapv(|n| n as f64), 0));
        let silhouette = show::fixed(silhouette_score(x, &groups)?, 4);
        let adjusted = show::fixed(adjusted_rand_index(&growers, &groups)?, 4);
        println!("silhouette {silhouette}   adjusted Rand {adjusted}");
    }
    Ok(())
}
