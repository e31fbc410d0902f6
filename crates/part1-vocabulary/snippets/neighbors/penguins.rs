//! The species of a penguin by its k nearest neighbors, from one neighbor to the whole flock.

use learning::dummy::MostFrequentBaseline;
use learning::metrics::accuracy;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let (x, y) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let order = Rng::new(7).permutation(x.nrows());
    let (held_out, train) = order.split_at(100);
    let scaler = StandardScaler.fit(&x.select(Axis(0), train))?;
    let z = scaler.transform(&x)?;
    let (z_train, y_train) = (z.select(Axis(0), train), y.select(Axis(0), train));

    let judge = |model: &dyn Predict<Target = usize>, rows: &[usize]| -> Result<String> {
        let predicted = model.predict_view(z.select(Axis(0), rows).view())?;
        Ok(show::fixed(accuracy(&y.select(Axis(0), rows), &predicted)?, 4))
    };
    let baseline = MostFrequentBaseline.fit(&z_train, &y_train)?;
    let name = "most frequent species".to_string();
    let mut rows = vec![[name, judge(&baseline, train)?, judge(&baseline, held_out)?]];
    for n_neighbors in [1, 5, 15, 50, 100, 242] {
        let model = KNearest { n_neighbors }.fit(&z_train, &y_train)?;
        let name = format!("k = {n_neighbors}");
        rows.push([name, judge(&model, train)?, judge(&model, held_out)?]);
    }
    println!("{}", show::table(&["model", "242 seen", "100 held out"], &rows));
    Ok(())
}
