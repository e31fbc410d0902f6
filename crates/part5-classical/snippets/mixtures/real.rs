//! Are there groups? Penguins, and two tables made without, by the gap and by resampling.

use classical::validation::{dispersion, gap_statistic, shuffled_null, stability, uniform_null};
use learning::{cluster::k_means, preprocessing::StandardScaler};
use ndarray::{Array1, ArrayView2, Axis};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    let x = data::penguins_matrix(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let mut rows = Vec::new();
    for (i, name) in ["penguins", "columns shuffled", "uniform"].into_iter().enumerate() {
        let (mut found, mut means) = (Vec::new(), [0.0; 7]);
        for mut rng in (1..=4).map(Rng::new) {
            let own = &[x.clone(), shuffled_null(&x, &mut rng)?, uniform_null(&x, &mut rng)?][i];
            let gap = gap_statistic(own, 4, 5, &cluster, &mut rng)?;
            found.push(gap.n_clusters().to_string());
            (0..4).for_each(|k| means[k] += gap.gaps[k] / 4.0);
            for k in 2..=4 {
                means[k + 2] += stats::mean(&stability(own, k, 4, 0.8, &cluster, &mut rng)?)? / 4.0;
            }
        }
        rows.push(show::row![name, found.join(" "), (means, 2)]);
    }
    let head = ["table", "groups", "gap 1", "2", "3", "4", "ARI 2", "3", "4"];
    println!("{}", show::table(&head, &rows));
    Ok(())
}

fn cluster(x: ArrayView2<'_, f64>, k: usize, rng: &mut Rng) -> Result<Array1<usize>> {
    let mut best = (f64::INFINITY, Array1::zeros(0)); // of three random starts
    for _start in 0..3 {
        let start = rng.choice_without_replacement(x.nrows(), k)?;
        let (groups, _) = k_means(x, &x.select(Axis(0), &start))?;
        let spread = dispersion(x, &groups.to_vec())?;
        best = if spread < best.0 { (spread, groups) } else { best };
    }
    Ok(best.1)
}
