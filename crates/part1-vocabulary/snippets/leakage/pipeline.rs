//! A pipeline fitted on the training set, and the same one that was allowed to see everything.

use learning::impute::{Fill, Imputer};
use learning::linear_model::LinearRegression;
use learning::metrics::mean_squared_error;
use learning::pipeline::Pipeline;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis};
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    // Two features, flipper and sex (male 1, female 0, missing NaN); the target is the body mass.
    let flock: Vec<_> = data::penguins().iter().filter(|p| p.body_mass_g.is_some()).collect();
    let x = Array2::from_shape_fn((flock.len(), 2), |(i, j)| match j {
        0 => flock[i].flipper_length_mm.unwrap_or(f64::NAN),
        _ => flock[i].sex.map_or(f64::NAN, |sex| f64::from(sex == data::Sex::Male)),
    });
    let y: Array1<f64> = flock.iter().filter_map(|p| p.body_mass_g).collect();
    let order = Rng::new(7).permutation(y.len());
    let (held_out, train) = order.split_at(100);
    let (x_test, y_test) = (x.select(Axis(0), held_out), y.select(Axis(0), held_out));
    let steps = Pipeline {
        first: Imputer { fill: Fill::Mean, indicators: true },
        then: Pipeline { first: StandardScaler, then: LinearRegression::default() },
    };
    for (name, rows) in [("the training set", train), ("everything: a leak", &order)] {
        let model = steps.fit(&x.select(Axis(0), rows), &y.select(Axis(0), rows))?;
        println!("learned from {name}, {} penguins", rows.len());
        println!("  filled with  {}", show::vector(model.first().values(), 4));
        let error_g = mean_squared_error(&y_test, &model.predict(&x_test)?)?.sqrt();
        println!("  error on the 100 held out  {} g", show::fixed(error_g, 1));
    }
    let steps = Pipeline { first: steps.first, then: StandardScaler }.fit(&x)?; // sees every bird
    let z = steps.transform(&x.select(Axis(0), train))?;
    let model = LinearRegression::default().fit(&z, &y.select(Axis(0), train))?;
    let error_g = mean_squared_error(&y_test, &model.predict(&steps.transform(&x_test)?)?)?.sqrt();
    println!("filled and scaled by everything: error {} g", show::fixed(error_g, 1));
    Ok(())
}
