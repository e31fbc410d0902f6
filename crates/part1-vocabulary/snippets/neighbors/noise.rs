//! Columns of random numbers beside the penguins' four measurements: the neighbors drown in them.

use learning::metrics::accuracy;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Axis, concatenate, s};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let (x, y) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let order = Rng::new(7).permutation(x.nrows());
    let (held_out, train) = order.split_at(100);
    let scaler = StandardScaler.fit(&x.select(Axis(0), train))?;
    let z = scaler.transform(&x)?;
    let noise = Rng::new(8).normals((x.nrows(), 1000)); // as spread out as the measurements
    let (y_train, y_held_out) = (y.select(Axis(0), train), y.select(Axis(0), held_out));

    let mut rows = Vec::new();
    for n_noise in [0, 4, 20, 100, 1000] {
        let z = concatenate![Axis(1), z.view(), noise.slice(s![.., ..n_noise])];
        let model = KNearest::default().fit(&z.select(Axis(0), train), &y_train)?;
        let predicted = model.predict(&z.select(Axis(0), held_out))?;
        let share = accuracy(&y_held_out, &predicted)?;
        rows.push([(4 + n_noise).to_string(), n_noise.to_string(), show::fixed(share, 2)]);
    }
    println!("{}", show::table(&["features", "of them random", "accuracy, held out"], &rows));
    Ok(())
}
