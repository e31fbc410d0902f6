//! Temporal leakage: the flippers of 2008 predicted with and without other birds of 2008.

use learning::linear_model::LinearRegression;
use learning::metrics::root_mean_squared_error;
use ndarray::{Array2, Axis, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    let (flock, species) =
        data::penguins_by_species(&["flipper_length_mm", "body_mass_g", "year"])?;
    // Mass in kg, two columns for three species, and the year counted from 2007.
    let x = Array2::from_shape_fn((342, 4), |(i, j)| match j {
        0 => flock[[i, 1]] / 1000.0,
        1 | 2 => f64::from(u8::from(species[i] == j)),
        _ => flock[[i, 2]] - 2007.0,
    });
    let of_year = |year: f64| (0..342).filter(|i| flock[[*i, 2]] == year).collect::<Vec<_>>();
    let (past, mut now) = (of_year(2007.0), of_year(2008.0));
    Rng::new(7).shuffle(&mut now);
    let (test, others) = now.split_at(now.len() / 2);
    let (both, mut rows) = ([&past, others].concat(), Vec::new());
    for (name, train, k) in [
        ("2007, half of 2008, and the year", &both[..], 4),
        ("2007 and half of 2008", &both, 3),
        ("2007", &past, 3),
    ] {
        let x = x.slice(s![.., ..k]);
        let [x_train, x_test] = [train, test].map(|rows| x.select(Axis(0), rows));
        let [y_train, y_test] = [train, test].map(|rows| flock.column(0).select(Axis(0), rows));
        let model = LinearRegression::default().fit(&x_train, &y_train)?;
        let y_pred = model.predict(&x_test)?;
        let error_mm = root_mean_squared_error(&y_test, &y_pred)?;
        let numbers = [error_mm, stats::mean(&(&y_pred - &y_test))?].map(|x| show::fixed(x, 2));
        rows.push([&[name.to_string(), train.len().to_string()], &numbers[..]].concat());
    }
    println!("{}", show::table(&["learned from", "birds", "RMSE mm", "answer − truth mm"], &rows));
    Ok(())
}
