//! A pipeline fitted on the training set, and the same one that was allowed to see everything.

use learning::impute::{Fill, Imputer};
use learning::linear_model::LinearRegression;
use learning::metrics::mean_squared_error;
use learning::pipeline::Pipeline;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis};
use numerics::Rng;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    // Two features, flipper and sex (male 1, female 0, missing NaN); the target is the body mass.
    let weighed = data::penguins().iter().filter_map(|p| Some((p, p.body_mass_g?)));
    let flock: Vec<_> =
        weighed.filter_map(|(p, mass)| Some((p.flipper_length_mm?, p, mass))).collect();
    let x = Array2::from_shape_fn((flock.len(), 2), |(i, j)| match (j, flock[i].1.sex) {
        (0, _) => flock[i].0,
        (_, sex) => sex.map_or(f64::NAN, |sex| f64::from(sex == data::Sex::Male)),
    });
    let y: ndarray::Array1<f64> = flock.iter().map(|(_, _, mass_g)| *mass_g).collect();
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
        println!("  imputer: fill with   {}", show::vector(model.first().values(), 4));
        println!("  scaler: subtract     {}", show::vector(model.then().first().center(), 4));
        println!("  scaler: divide by    {}", show::vector(model.then().first().scale(), 4));
        let error_g = mean_squared_error(&y_test, &model.predict(&x_test)?)?.sqrt();
        println!("  error on the 100 held out  {} g", show::fixed(error_g, 1));
    }
    Ok(())
}
