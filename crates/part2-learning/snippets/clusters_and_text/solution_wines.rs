//! The wines of three growers, grouped by thirteen numbers, standardized or not.

use learning::cluster::k_means;
use learning::metrics::{adjusted_rand_index, silhouette_score};
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let wine = data::wine();
    let growers = wine.y.to_vec();
    let scaled = StandardScaler.fit(&wine.x)?.transform(&wine.x)?;
    let start = &Rng::new(7).permutation(178)[..3];
    let mut rows = Vec::new();
    for (name, x) in [("as measured", &wine.x), ("standardized", &scaled)] {
        let groups = grouped(x, start)?;
        let silhouettes = [silhouette_score(x, &groups)?, silhouette_score(&scaled, &groups)?];
        let adjusted = adjusted_rand_index(&growers, &groups)?;
        rows.push(show::row![name, (silhouettes, 4), (adjusted, 4)]);
    }
    let header = ["grouped", "silhouette there", "silhouette standardized", "adjusted Rand"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn grouped(x: &Array2<f64>, start: &[usize]) -> Result<Vec<usize>> {
    // yours: k-means from the rows of x that start names; its groups
    Ok(k_means(x, &x.select(Axis(0), start))?.0.to_vec())
    // end
}
