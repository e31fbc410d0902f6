//! A wine's score, the model's score, a metric; the support of a class, the support of a chance.

use learning::linear_model::LinearRegression;
use learning::metrics::{accuracy, r_squared};
use ndarray::Axis;
use numerics::estimator::{Fit, Predict};
use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    let wines = data::wine_quality();
    let order = Rng::new(7).permutation(wines.y.len());
    let [test, train] = [&order[..400], &order[400..]]
        .map(|rows| (wines.x.select(Axis(0), rows), wines.y.select(Axis(0), rows)));
    let predicted = LinearRegression::default().fit(&train.0, &train.1)?.predict(&test.0)?;
    let grade = |grade: &f64| grade.round_ties_even() as usize;
    let share = accuracy(&test.1.map(grade), &predicted.map(grade))?;
    let (grades, counts): (Vec<f64>, Vec<usize>) =
        stats::unique_counts(&test.1.to_vec())?.into_iter().unzip();

    println!("score of the first wine        {}", show::fixed(predicted[0], 3));
    println!("score of the model, its R²     {}", show::fixed(r_squared(&test.1, &predicted)?, 3));
    println!("metric of our choice           {}", show::fixed(share, 3));
    println!("support of class {}             {} wines", show::fixed(grades[2], 0), counts[2]);
    println!("support of the distribution    {}", show::vector(&grades, 0));
    Ok(())
}
