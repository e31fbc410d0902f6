//! A pipeline fitted on the training set, and one whose steps may see the held-out birds.

use learning::impute::{Fill, Imputer};
use learning::linear_model::LinearRegression;
use learning::pipeline::Pipeline;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis, arr2, s};
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    let row = |p: &data::Penguin| {
        let male = p.sex.map_or(f64::NAN, |sex| f64::from(sex == data::Sex::Male)); // NaN: a hole
        Some([p.flipper_length_mm?, male, p.body_mass_g?])
    };
    let flock = arr2(&data::penguins().iter().filter_map(row).collect::<Vec<_>>());
    let imputer = Imputer { fill: Fill::Mean, indicators: true };
    let prepare = Pipeline { first: imputer, then: StandardScaler };

    let mut rng = Rng::new(7);
    let mut errors_g = Array2::<f64>::zeros((300, 3));
    for mut split in errors_g.rows_mut() {
        let order = rng.permutation(flock.nrows());
        let [held_out, seen] = [&order[..100], &order[100..]].map(|i| flock.select(Axis(0), i));
        let who_learns_from = [(&seen, &seen), (&flock, &seen), (&flock, &flock)];
        for (error_g, (steps_from, sum_from)) in split.iter_mut().zip(who_learns_from) {
            let steps = prepare.fit(steps_from.slice(s![.., ..2]))?;
            let z = |part: &Array2<f64>| steps.transform(part.slice(s![.., ..2]));
            let model = LinearRegression::default().fit(&z(sum_from)?, sum_from.column(2))?;
            let misses_g = model.predict(&z(&held_out)?)? - held_out.column(2);
            *error_g = (misses_g.dot(&misses_g) / 100.0).sqrt();
        }
    }
    let names = ["honest: 242 birds", "filling and scaling: all 342", "everything: all 342"];
    let mean_g = errors_g.mean_axis(Axis(0)).unwrap_or_default();
    let rows = [0, 1, 2].map(|j| show::row![names[j], ([errors_g[[0, j]], mean_g[j]], 1)]);
    println!("{}", show::table(&["learned from", "split 1: error g", "mean of 300"], &rows));
    Ok(())
}
