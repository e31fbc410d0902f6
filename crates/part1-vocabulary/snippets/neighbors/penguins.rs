//! The species of a penguin by its k nearest neighbors, from one neighbor to the whole flock.

use learning::dummy::MostFrequentBaseline;
use learning::metrics::accuracy;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let (x, y) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let mut means = Array2::<f64>::zeros((7, 2)); // over 25 splits
    let mut rng = Rng::new(7);
    for _ in 0..25 {
        let order = rng.permutation(x.nrows());
        let (held_out, train) = order.split_at(100);
        let z = StandardScaler.fit(&x.select(Axis(0), train))?.transform(&x)?;
        let (z_train, y_train) = (z.select(Axis(0), train), y.select(Axis(0), train));
        let mut judge = |i: usize, model: &dyn Predict<Target = usize>| -> Result<()> {
            for (j, part) in [train, held_out].into_iter().enumerate() {
                let predicted = model.predict_view(z.select(Axis(0), part).view())?;
                means[[i, j]] += accuracy(&y.select(Axis(0), part), &predicted)? / 25.0;
            }
            Ok(())
        };
        judge(0, &MostFrequentBaseline.fit(&z_train, &y_train)?)?;
        for (i, n_neighbors) in [1, 5, 15, 50, 100, 242].into_iter().enumerate() {
            judge(i + 1, &KNearest { n_neighbors }.fit(&z_train, &y_train)?)?;
        }
    }
    let names = ["most frequent", "k = 1", "k = 5", "k = 15", "k = 50", "k = 100", "k = 242"];
    let mut rows = Vec::new();
    for (name, mean) in names.iter().zip(means.rows()) {
        rows.push([name.to_string(), show::fixed(mean[0], 3), show::fixed(mean[1], 3)]);
    }
    println!("{}", show::table(&["model", "242 seen", "100 held out"], &rows));
    Ok(())
}
