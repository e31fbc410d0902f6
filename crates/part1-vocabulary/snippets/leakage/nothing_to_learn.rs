//! Three tables that the book's estimators refuse, and the sentence each gets.
//! twin: none (error-text)

use learning::impute::Imputer;
use learning::linear_model::LinearRegression;
use ndarray::array;
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let y = array![3750.0, 3800.0, 3250.0];
    let one_hole = array![[181.0, 39.1], [f64::NAN, 39.5], [195.0, 40.3]];
    if let Err(error) = LinearRegression::default().fit(&one_hole, &y) {
        println!("a hole, and no imputer\n  {error}");
    }
    let only_holes = array![[181.0, f64::NAN], [186.0, f64::NAN], [195.0, f64::NAN]];
    if let Err(error) = Imputer::default().fit(&only_holes) {
        println!("a column of holes\n  {error}");
    }
    let imputer = Imputer::default().fit(&one_hole)?;
    if let Err(error) = imputer.transform(&array![[181.0, 39.1, 18.7]]) {
        println!("three columns for a model of two\n  {error}");
    }
    Ok(())
}
