//! The nearest neighbor of 100 held-out penguins, with the same features on three scales.

use learning::metrics::accuracy;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let (x, y) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let order = Rng::new(7).permutation(x.nrows());
    let (held_out, train) = order.split_at(100);
    let (y_held_out, y_train) = (y.select(Axis(0), held_out), y.select(Axis(0), train));

    let mut kilograms = x.clone();
    kilograms.column_mut(3).mapv_inplace(|mass_g| mass_g / 1000.0);
    // The scaler learns from the training set alone.
    let scaler = StandardScaler.fit(&x.select(Axis(0), train))?;
    let standardized = scaler.transform(&x)?;

    let mut in_grams: Option<Array2<usize>> = None;
    let mut rows = Vec::new();
    for (name, x) in [("grams", x), ("kilograms", kilograms), ("standardized", standardized)] {
        let (x_held_out, x_train) = (x.select(Axis(0), held_out), x.select(Axis(0), train));
        let model = KNearest { n_neighbors: 1 }.fit(&x_train, &y_train)?;
        let nearest = model.neighbors(x_held_out.view())?.rows;
        let other = in_grams.get_or_insert(nearest.clone()).iter().zip(&nearest);
        let other = other.filter(|(a, b)| a != b).count();
        let share = accuracy(&y_held_out, &model.predict(&x_held_out)?)?;
        rows.push([name.to_string(), other.to_string(), show::fixed(share, 2)]);
    }
    println!("{}", show::table(&["mass in", "other neighbor than in grams", "accuracy"], &rows));
    Ok(())
}
