//! MAPE and WAPE of the same predictions, multiplied by a factor: where each is smallest.
//! kind: figure

use learning::linear_model::LinearRegression;
use learning::metrics::{mean_absolute_percentage_error, weighted_absolute_percentage_error};
use ndarray::Axis;
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use show::figure::{Color, Figure};

pub fn main() -> Result<()> {
    let diabetes = data::diabetes();
    let order = Rng::new(7).permutation(diabetes.y.len());
    let (test, train) = order.split_at(100);
    let (x_train, y_train) = (diabetes.x.select(Axis(0), train), diabetes.y.select(Axis(0), train));
    let model = LinearRegression::default().fit(&x_train, &y_train)?;
    let y_pred = model.predict(&diabetes.x.select(Axis(0), test))?;
    let y_test = diabetes.y.select(Axis(0), test);

    let (mut mape, mut wape) = (Vec::new(), Vec::new());
    for step in 0..=80 {
        let factor = 0.5 + f64::from(step) / 100.0;
        let lowered = &y_pred * factor;
        let (truth, guess) = (&y_test, &lowered);
        mape.push((factor, 100.0 * mean_absolute_percentage_error(truth, guess)?));
        wape.push((factor, 100.0 * weighted_absolute_percentage_error(truth, guess)?));
    }
    let what = "Two curves over factors from 0.5 to 1.3. WAPE is lowest near 0.9, MAPE near 0.8; \
                above the factor 1 MAPE climbs much faster.";
    let figure = Figure::new("MAPE pays for predictions that are too low", what)
        .size(640, 340)
        .x_label("factor on every prediction")
        .y_label("error in percent")
        .line("MAPE", Color::Orange, mape)
        .line("WAPE", Color::Blue, wape);
    println!("{}", figure.svg()?);
    Ok(())
}
