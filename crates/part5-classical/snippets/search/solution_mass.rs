//! Body mass from three lengths: neighbors that count alike, and by 1 / distance.

use classical::neighbors::KNearest;
use learning::metrics::mean_squared_error;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, ArrayView1, Axis, s};
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    let columns = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"];
    let flock = data::penguins_matrix(&columns)?;
    for n_neighbors in [5, 20, 100] {
        let (mut rng, mut error_g) = (Rng::new(7), [0.0; 2]);
        for _ in 0..50 {
            let order = rng.permutation(flock.nrows());
            let [new, known] = [0..100, 100..342].map(|i| flock.select(Axis(0), &order[i]));
            let scaler = StandardScaler.fit(known.slice(s![.., ..3]))?;
            let z = |birds: &Array2<f64>| scaler.transform(birds.slice(s![.., ..3]));
            let parameters = KNearest { n_neighbors, ..Default::default() };
            let nearest = parameters.fit(&z(&known)?, known.column(3))?;
            let found = nearest.neighbors(&z(&new)?)?;
            let masses_g = found.rows.mapv(|row| known[[row, 3]]);
            let weighed = (0..100).map(|i| weighed_mean(masses_g.row(i), found.distances.row(i)));
            let answers = [nearest.predict(&z(&new)?)?, weighed.collect()];
            for (error_g, masses_g) in error_g.iter_mut().zip(&answers) {
                *error_g += mean_squared_error(new.column(3), masses_g)?.sqrt() / 50.0;
            }
        }
        println!("k = {n_neighbors:>3}: alike, by 1 / distance  {} g", show::vector(error_g, 1));
    }
    Ok(())
}

fn weighed_mean(masses_g: ArrayView1<f64>, distances: ArrayView1<f64>) -> f64 {
    // yours: the mean in which each mass counts 1 / distance
    let weights = distances.mapv(|distance| 1.0 / distance);
    (&masses_g * &weights).sum() / weights.sum()
    // end
}
