//! Three splits that leak and one model that cannot be fitted: what the library says to each.
//! twin: none (error-text)

use learning::linear_model::LinearRegression;
use ndarray::{Array1, array};
use numerics::estimator::Fit;
use numerics::split::train_test_indices;
use numerics::{Result, Rng};
use part2_learning::leaks::{digit_writers, groups_apart, no_twins, past_before_future};

pub fn main() -> Result<()> {
    let split = train_test_indices(1797, 0.25, &mut Rng::new(7))?;
    say("digits, shuffled", groups_apart(&split, &digit_writers().to_vec()));

    let years: Array1<f64> = data::penguins().iter().map(|p| f64::from(p.year)).collect();
    let split = train_test_indices(years.len(), 0.25, &mut Rng::new(7))?;
    say("penguins, shuffled", past_before_future(&split, &years));

    let wines = data::wine_quality();
    let split = train_test_indices(wines.y.len(), 0.25, &mut Rng::new(7))?;
    say("wines, shuffled", no_twins(&split, &wines.x));

    // Mass in kg and the year since 2007 of three birds, all of 2007: nothing to learn about years.
    let x = array![[3.75, 0.0], [3.8, 0.0], [3.25, 0.0]];
    let fitted = LinearRegression::default().fit(&x, &array![181.0, 186.0, 195.0]);
    say("the year as a column, learned from 2007 alone", fitted);
    Ok(())
}

fn say<T>(what: &str, outcome: Result<T>) {
    match outcome {
        Ok(_) => println!("{what}\n  accepted"),
        Err(error) => println!("{what}\n  {error}"),
    }
}
