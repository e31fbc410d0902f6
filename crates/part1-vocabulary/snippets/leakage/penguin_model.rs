//! The penguin model end to end: body mass from one column, then from more, beside the baseline.

use learning::impute::Imputer;
use learning::linear_model::LinearRegression;
use learning::pipeline::Pipeline;
use ndarray::{Array1, Array2, Axis, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    // A target is never imputed: the two penguins without a mass are left out.
    let columns = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"];
    let (measured, species) = data::penguins_by_species(&columns)?;
    let y = measured.column(3);
    let weighed = data::penguins().iter().filter(|penguin| penguin.body_mass_g.is_some());
    let sexes: Vec<Option<data::Sex>> = weighed.map(|penguin| penguin.sex).collect();
    let x = Array2::from_shape_fn((y.len(), 6), |(i, j)| match j {
        0..3 => measured[[i, j]],
        3..5 => f64::from(species[i] == j - 2), // Chinstrap, Gentoo; an Adelie has two zeros
        _ => sexes[i].map_or(f64::NAN, |sex| f64::from(sex == data::Sex::Male)),
    });
    let order = Rng::new(7).permutation(y.len());
    let (held_out, seen) = order.split_at(100); // before anything is fitted
    let [y_held, y_seen] = [held_out, seen].map(|rows| y.select(Axis(0), rows));

    let imputer = Imputer { indicators: true, ..Default::default() };
    let steps = Pipeline { first: imputer, then: LinearRegression::default() };
    let mut predictions_g = vec![("the mean", Array1::from_elem(100, stats::mean(&y_seen)?))];
    for (name, k) in [("flipper", 1), ("+ bill", 3), ("+ species", 5), ("+ sex", 6)] {
        let [held_out, seen] =
            [held_out, seen].map(|rows| x.slice(s![.., ..k]).select(Axis(0), rows));
        predictions_g.push((name, steps.fit(&seen, &y_seen)?.predict(&held_out)?));
    }
    for (name, predicted_g) in predictions_g {
        let misses_g = predicted_g - &y_held;
        println!("{name:<10} error {} g", show::fixed((misses_g.dot(&misses_g) / 100.0).sqrt(), 1));
    }
    Ok(())
}
