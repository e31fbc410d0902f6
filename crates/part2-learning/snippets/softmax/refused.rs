//! A class that nobody has, a weight of zero, a count below zero: each is named.
//! twin: none (error-text)

use learning::linear_model::{ClassWeight, PoissonRegression, SoftmaxRegression};
use ndarray::{Axis, array};
use numerics::Result;
use numerics::estimator::Fit;

pub fn main() -> Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    // The Chinstraps are left out, but Gentoo is still number 2.
    let two: Vec<usize> = (0..y.len()).filter(|&i| y[i] != 1).collect();
    let (x_two, y_two) = (x.select(Axis(0), &two), y.select(Axis(0), &two));
    if let Err(error) = SoftmaxRegression::default().fit(&x_two, &y_two) {
        println!("without Chinstraps: {error}");
    }
    let class_weight = ClassWeight::Given(vec![1.0, 0.0, 1.0]); // meant: ignore the Chinstraps
    let ignoring = SoftmaxRegression { class_weight, ..Default::default() };
    if let Err(error) = ignoring.fit(&x, &y) {
        println!("ignoring them: {error}");
    }
    let (words, sales) = (array![[1.0], [2.0], [3.0]], array![4.0, -1.0, 6.0]); // one returned
    if let Err(error) = PoissonRegression::default().fit(&words, &sales) {
        println!("a return: {error}");
    }
    Ok(())
}
