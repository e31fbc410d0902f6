//! A weighted sum of three features: each measurement times its weight, added up, plus the bias.

use ndarray::{Axis, array};
use numerics::estimator::Predict;
use part1_vocabulary::models::WeightedSum;

pub fn main() -> numerics::Result<()> {
    let names = ["bill length", "bill depth", "flipper"];
    let sample = array![39.1, 18.7, 181.0]; // mm; the first penguin, 3750 g on the scale
    let weights = array![4.0, 20.0, 50.0]; // g per mm
    let bias = -6400.0; // g

    let mut rows = Vec::new();
    let mut total = bias;
    for i in 0..3 {
        let contribution = weights[i] * sample[i];
        total += contribution;
        let numbers = [sample[i], weights[i], contribution].map(|x| show::fixed(x, 1));
        rows.push([&[names[i].to_string()], &numbers[..]].concat());
    }
    let header = ["feature", "mm", "weight g per mm", "mm times weight = g"];
    println!("{}", show::table(&header, &rows));
    println!("bias        {} g", show::fixed(bias, 1));
    println!("prediction  {} g", show::fixed(total, 1));

    let model = WeightedSum::new(weights.view(), bias)?;
    let by_library = model.predict(sample.view().insert_axis(Axis(0)))?[0];
    println!("difference to the library {}", show::fixed(total - by_library, 9));
    Ok(())
}
