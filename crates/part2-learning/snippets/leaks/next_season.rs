//! Temporal leakage: the flippers of 2008 predicted with and without other birds of 2008.

use learning::linear_model::LinearRegression;
use learning::metrics::root_mean_squared_error;
use ndarray::{Array2, Axis, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    let columns = ["flipper_length_mm", "body_mass_g", "year"];
    let (flock, species) = data::penguins_by_species(&columns)?;
    let x = Array2::from_shape_fn((342, 4), |(i, j)| match j {
        0 => flock[[i, 1]] / 1000.0,                   // kg
        1 | 2 => f64::from(u8::from(species[i] == j)), // two columns for three species
        _ => flock[[i, 2]] - 2007.0,
    });
    let of_year = |year: f64| (0..342).filter(|i| flock[[*i, 2]] == year).collect::<Vec<_>>();
    let (past, mut now) = (of_year(2007.0), of_year(2008.0));
    let (mut rng, mut means) = (Rng::new(7), [[0.0; 2]; 3]);
    for _ in 0..100 {
        rng.shuffle(&mut now);
        let (test, others) = now.split_at(now.len() / 2);
        let both = [&past, others].concat(); // as many of them are drawn as 2007 has
        let mut drawn = rng.choice_without_replacement(both.len(), past.len())?;
        drawn.iter_mut().for_each(|i| *i = both[*i]);
        for (mean, (train, k)) in means.iter_mut().zip([(&drawn, 4), (&drawn, 3), (&past, 3)]) {
            let x = x.slice(s![.., ..k]);
            let [x_train, x_test] = [train, test].map(|rows| x.select(Axis(0), rows));
            let [y_train, y_test] = [train, test].map(|rows| flock.column(0).select(Axis(0), rows));
            let y_pred = LinearRegression::default().fit(&x_train, &y_train)?.predict(&x_test)?;
            mean[0] += root_mean_squared_error(&y_test, &y_pred)? / 100.0;
            mean[1] += stats::mean(&(&y_pred - &y_test))? / 100.0;
        }
    }
    let names = ["2007, 2008 and the year", "2007 and 2008", "2007"];
    let rows = names.iter().zip(means).map(|(name, mean)| show::row![name, (mean, 2)]);
    let header = ["learned from", "RMSE mm", "answer − truth mm"];
    println!("{}", show::table(&header, &rows.collect::<Vec<_>>()));
    Ok(())
}
