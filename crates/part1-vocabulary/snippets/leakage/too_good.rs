//! A column computed from the target: a wonderful error on held-out birds, and no use at all.

use learning::linear_model::LinearRegression;
use learning::metrics::mean_squared_error;
use ndarray::{Axis, concatenate, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let y = flock.column(1);
    // A colleague's addition to the table: how much a penguin weighs for its size.
    let condition = &y / &flock.column(0);
    let flipper = flock.slice(s![.., ..1]);
    let x = concatenate![Axis(1), flipper, condition.view().insert_axis(Axis(1))];

    let order = Rng::new(7).permutation(y.len());
    let (test, train) = order.split_at(100);
    let y_test = y.select(Axis(0), test);
    for (name, k) in [("flipper", 1), ("flipper, condition", 2)] {
        let x = x.slice(s![.., ..k]);
        let x_train = x.select(Axis(0), train);
        let model = LinearRegression::default().fit(&x_train, &y.select(Axis(0), train))?;
        let predicted = model.predict(&x.select(Axis(0), test))?;
        let error_g = mean_squared_error(&y_test, &predicted)?.sqrt();
        println!("{name:<18}  error on 100 held out {:>5} g", show::fixed(error_g, 1));
    }
    for (name, column) in [("flipper", x.column(0)), ("condition", x.column(1))] {
        let with_mass = stats::correlation(column, y)?;
        println!("correlation with the mass, {name:<9}  {}", show::fixed(with_mass, 2));
    }
    Ok(())
}
