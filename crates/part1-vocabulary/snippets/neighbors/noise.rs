//! Columns of random numbers beside the penguins' four measurements: the neighbors drown in them.

use learning::metrics::accuracy;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis, concatenate, s};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng, stats};

const N_NOISE: [usize; 5] = [0, 4, 20, 100, 1000];

pub fn main() -> Result<()> {
    let (x, y) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let mut rng = Rng::new(7);
    let mut shares = Array2::zeros((10, 5)); // 10 splits, each with noise of its own
    for mut share in shares.rows_mut() {
        let order = rng.permutation(x.nrows());
        let (held_out, train) = order.split_at(100);
        let z = StandardScaler.fit(&x.select(Axis(0), train))?.transform(&x)?;
        let noise = rng.normals((x.nrows(), 1000)); // as spread out as the measurements
        for (j, n_noise) in N_NOISE.into_iter().enumerate() {
            let z = concatenate![Axis(1), z.view(), noise.slice(s![.., ..n_noise])];
            let (z_train, y_train) = (z.select(Axis(0), train), y.select(Axis(0), train));
            let model = KNearest::default().fit(&z_train, &y_train)?;
            let predicted = model.predict(&z.select(Axis(0), held_out))?;
            share[j] = accuracy(&y.select(Axis(0), held_out), &predicted)?;
        }
    }
    let mut rows = Vec::new();
    for (n_noise, share) in N_NOISE.into_iter().zip(shares.columns()) {
        let mean = show::fixed(stats::mean(share)?, 3);
        rows.push([(4 + n_noise).to_string(), n_noise.to_string(), mean]);
    }
    println!("{}", show::table(&["features", "of them random", "accuracy, held out"], &rows));
    Ok(())
}
