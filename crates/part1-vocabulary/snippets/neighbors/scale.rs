//! The nearest neighbor of held-out penguins, with the same features on three scales.

use learning::metrics::accuracy;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let (x, y) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let mut kilograms = x.clone();
    kilograms.column_mut(3).mapv_inplace(|mass_g| mass_g / 1000.0);

    let mut means = Array2::<f64>::zeros((3, 2)); // over 50 splits
    let mut rng = Rng::new(7);
    for _ in 0..50 {
        let order = rng.permutation(x.nrows());
        let (held_out, train) = order.split_at(100);
        // The scaler learns from the training set alone.
        let standardized = StandardScaler.fit(&x.select(Axis(0), train))?.transform(&x)?;
        let mut in_grams: Option<Array2<usize>> = None;
        for (i, x) in [&x, &kilograms, &standardized].into_iter().enumerate() {
            let (x_held_out, x_train) = (x.select(Axis(0), held_out), x.select(Axis(0), train));
            let model = KNearest { n_neighbors: 1 }.fit(&x_train, &y.select(Axis(0), train))?;
            let nearest = model.neighbors(x_held_out.view())?.rows;
            let other = in_grams.get_or_insert(nearest.clone()).iter().zip(&nearest);
            means[[i, 0]] += other.filter(|(a, b)| a != b).count() as f64 / 50.0;
            let share = accuracy(&y.select(Axis(0), held_out), &model.predict(&x_held_out)?)?;
            means[[i, 1]] += 100.0 * share / 50.0;
        }
    }
    let mut rows = Vec::new();
    for (name, mean) in ["grams", "kilograms", "standardized"].iter().zip(means.rows()) {
        rows.push([name.to_string(), show::fixed(mean[0], 1), show::fixed(mean[1], 1)]);
    }
    let header = ["mass in", "of 100 have another neighbor", "of 100 right"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
