//! A weighted sum of three features: each measurement times its weight, added up, plus the bias.

use ndarray::{arr2, aview1};
use numerics::estimator::Predict;
use part1_vocabulary::models::WeightedSum;

pub fn main() -> numerics::Result<()> {
    let names = ["bill length", "bill depth", "flipper"];
    let sample = [39.1, 18.7, 181.0]; // mm; the first penguin, 3750 g on the scale
    let weights = [4.0, 20.0, 50.0]; // g per mm
    let bias = -6400.0; // g

    let (mut prediction_g, mut rows) = (bias, Vec::new());
    for i in 0..3 {
        let product_g = sample[i] * weights[i];
        prediction_g += product_g;
        rows.push(show::row![names[i], ([sample[i], weights[i], product_g], 1)]);
    }
    println!("{}", show::table(&["feature", "mm", "weight g per mm", "product g"], &rows));
    println!("bias        {} g", show::fixed(bias, 1));
    println!("prediction  {} g", show::fixed(prediction_g, 1));

    let model = WeightedSum::new(aview1(&weights), bias)?;
    let by_library_g = model.predict(&arr2(&[sample]))?[0];
    println!("difference to the library {}", show::fixed(prediction_g - by_library_g, 9));
    Ok(())
}
