//! Are there groups? Penguins, and two tables without any, asked by the gap and by resampling.

use classical::validation::{dispersion, gap_statistic, shuffled_null, stability, uniform_null};
use learning::cluster::k_means;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, ArrayView2, Axis};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    let x = data::penguins_matrix(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let mut rng = Rng::new(1);
    let (shuffled, uniform) = (shuffled_null(&x, &mut rng)?, uniform_null(&x, &mut rng)?);
    let mut rows = Vec::new();
    for (name, x) in [("penguins", &x), ("columns shuffled", &shuffled), ("uniform", &uniform)] {
        let gap = gap_statistic(x, 4, 10, &cluster, &mut rng)?;
        let mut stays = Vec::new();
        for k in 2..=4 {
            stays.push(stats::mean(&stability(x, k, 10, 0.8, &cluster, &mut rng)?)?);
        }
        rows.push(show::row![name, gap.n_clusters(), (&gap.gaps, 2), (stays, 2)]);
    }
    let header = ["table", "groups", "gap 1", "2", "3", "4", "ARI 2", "3", "4"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// k-means from the best of three random starts.
fn cluster(x: ArrayView2<'_, f64>, k: usize, rng: &mut Rng) -> Result<Array1<usize>> {
    let mut best = (f64::INFINITY, Array1::zeros(0));
    for _start in 0..3 {
        let start = rng.choice_without_replacement(x.nrows(), k)?;
        let groups = k_means(x, &x.select(Axis(0), &start))?.0;
        let spread = dispersion(x, &groups.to_vec())?;
        best = if spread < best.0 { (spread, groups) } else { best };
    }
    Ok(best.1)
}
