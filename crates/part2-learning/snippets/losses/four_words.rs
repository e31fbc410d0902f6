//! One model of three penguins, and four numbers that people call its loss.

use ndarray::array;
use numerics::sum;

pub fn main() {
    let flipper_cm = array![18.1, 18.6, 19.5];
    let mass_kg = array![3.75, 3.8, 3.25];
    let (weight, penalty) = (0.2, 0.5); // kg a centimeter; the price of a squared weight
    let error = &flipper_cm * weight - &mass_kg;

    let loss = error.mapv(|e| e * e);
    let cost = sum::sum(&loss) / 3.0;
    let objective = cost + penalty * weight * weight;
    let close = error.iter().filter(|e| (-0.2..=0.2).contains(*e)).count();
    println!("errors in kg                {}", show::vector(&error, 2));
    println!("loss of each penguin        {}", show::vector(&loss, 4));
    println!("cost function, their mean   {}", show::fixed(cost, 4));
    println!("objective, cost + penalty   {}", show::fixed(objective, 4));
    println!("metric, within 0.2 kg       {close} of 3");
}
