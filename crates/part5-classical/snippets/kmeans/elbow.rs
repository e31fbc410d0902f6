//! Is there an elbow? Inertia and silhouette: penguins, and the same columns shuffled apart.

use classical::cluster::KMeans;
use learning::metrics::silhouette_score;
use learning::preprocessing::StandardScaler;
use ndarray::Array2;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let birds = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?.0;
    let birds = StandardScaler.fit(&birds)?.transform(&birds)?;
    let order = Rng::new(3).permutation(birds.nrows());
    let shuffled = Array2::from_shape_fn(birds.dim(), |(i, j)| {
        birds[[if j == 0 { i } else { order[i] }, j]] // each column on its own stays as it was
    });
    let mut rows = Vec::new();
    for k in 2..=6 {
        let how = KMeans { n_clusters: k, n_init: 100, tol: 0.0, ..KMeans::default() };
        let mut cells = [0.0; 4];
        for (set, x) in [&birds, &shuffled].into_iter().enumerate() {
            let model = how.fit(x, &mut Rng::new(1))?;
            cells[2 * set] = model.inertia();
            cells[2 * set + 1] = silhouette_score(x, &model.labels().to_vec())?;
        }
        let [birds, width, shuffled, no_width] = cells;
        rows.push(show::row![k, (birds, 1), (width, 2), (shuffled, 1), (no_width, 2)]);
    }
    let header = ["k", "inertia", "silhouette", "shuffled: inertia", "silhouette"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
