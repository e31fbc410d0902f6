//! A wine's score, the model's score, a metric; the support of a class, the support of a chance.

use learning::linear_model::LinearRegression;
use learning::metrics::accuracy;
use learning::metrics::r_squared;
use ndarray::Axis;
use numerics::estimator::{Fit, Predict};
use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    let wines = data::wine_quality();
    let order = Rng::new(7).permutation(wines.y.len());
    let (held_out, train) = order.split_at(400);
    let model = LinearRegression::default()
        .fit(&wines.x.select(Axis(0), train), &wines.y.select(Axis(0), train))?;
    let (x, y) = (wines.x.select(Axis(0), held_out), wines.y.select(Axis(0), held_out));
    let predicted = model.predict(&x)?;

    println!("score of the first wine, from the model  {}", show::fixed(predicted[0], 3));
    println!(
        "score of the model (scikit-learn: R²)    {}",
        show::fixed(r_squared(&y, &predicted)?, 3)
    );
    let grade = |grade: &f64| grade.round_ties_even() as usize;
    let share = accuracy(&y.map(grade), &predicted.map(grade))?;
    println!("metric of our choice, accuracy           {}", show::fixed(share, 3));

    let counts = stats::unique_counts(&y.to_vec())?;
    for (grade, support) in &counts {
        println!("support of class {}  {support:>3} wines", show::fixed(*grade, 0));
    }
    let support: Vec<f64> = counts.iter().map(|(grade, _)| *grade).collect();
    println!("support of the distribution of grades  {}", show::vector(&support, 0));
    Ok(())
}
