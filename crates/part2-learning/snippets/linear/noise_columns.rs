//! Random columns as features: R² rises on the training set and falls on held-out penguins.

use learning::linear_model::LinearRegression;
use learning::metrics::r_squared;
use ndarray::{Axis, concatenate, s};
use numerics::Rng;
use numerics::estimator::{Fit, Predict};

const LENGTHS: [&str; 3] = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm"];

pub fn main() -> numerics::Result<()> {
    let lengths = data::penguins_matrix(&LENGTHS)?;
    let y = data::penguins_matrix(&["body_mass_g"])?.remove_axis(Axis(1));
    let mut rng = Rng::new(7);
    let order = rng.permutation(lengths.nrows());
    let (train, held_out) = order.split_at(242);
    let noise = rng.normals((lengths.nrows(), 200));
    let y_train = y.select(Axis(0), train);

    let mut rows = Vec::new();
    for n_noise in [0, 10, 50, 100, 200] {
        let x = concatenate![Axis(1), lengths, noise.slice(s![.., ..n_noise])];
        let model = LinearRegression::default().fit(&x.select(Axis(0), train), &y_train)?;
        let r2 = |rows: &[usize]| {
            let predicted = model.predict(&x.select(Axis(0), rows))?;
            r_squared(&y.select(Axis(0), rows), &predicted)
        };
        let [seen, unseen] = [train, held_out].map(|rows| r2(rows).map(|r2| show::fixed(r2, 3)));
        rows.push([n_noise.to_string(), seen?, unseen?]);
    }
    let header = ["random columns", "R² on 242 seen", "R² on 100 held out"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
