//! The penguin model end to end: body mass from one column, then from more, beside the baseline.

use data::Sex;
use learning::impute::Imputer;
use learning::linear_model::LinearRegression;
use learning::metrics::mean_squared_error;
use learning::pipeline::Pipeline;
use ndarray::{Array1, Array2, Axis, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    // A target is never imputed: the two penguins without a mass are left out.
    let columns = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"];
    let (measured, species) = data::penguins_by_species(&columns)?;
    let y = measured.column(3);
    let weighed = data::penguins().iter().filter(|p| p.body_mass_g.is_some());
    let sexes: Vec<Option<Sex>> = weighed.map(|p| p.sex).collect();
    let x = Array2::from_shape_fn((y.len(), 6), |(i, j)| match j {
        0..3 => measured[[i, j]],
        3..5 => f64::from(species[i] == j - 2), // Chinstrap, Gentoo; an Adelie has two zeros
        _ => sexes[i].map_or(f64::NAN, |sex| f64::from(sex == Sex::Male)),
    });

    let order = Rng::new(7).permutation(y.len());
    let (test, train) = order.split_at(100); // before anything is fitted
    let (x_train, y_train) = (x.select(Axis(0), train), y.select(Axis(0), train));
    let (x_test, y_test) = (x.select(Axis(0), test), y.select(Axis(0), test));
    let error_g = |predicted: Array1<f64>| -> Result<String> {
        Ok(show::fixed(mean_squared_error(&y_test, &predicted)?.sqrt(), 1))
    };
    let mean = Array1::from_elem(100, stats::mean(&y_train)?);
    let mut rows = vec![["baseline: the mean".to_string(), error_g(mean)?]];
    for (name, k) in [("flipper", 1), ("+ bill", 3), ("+ species", 5), ("+ sex", 6)] {
        let imputer = Imputer { indicators: true, ..Default::default() };
        let steps = Pipeline { first: imputer, then: LinearRegression::default() };
        let model = steps.fit(x_train.slice(s![.., ..k]), &y_train)?;
        rows.push([name.to_string(), error_g(model.predict(x_test.slice(s![.., ..k]))?)?]);
    }
    println!("{}", show::table(&["features", "error on 100 held out, g"], &rows));
    Ok(())
}
