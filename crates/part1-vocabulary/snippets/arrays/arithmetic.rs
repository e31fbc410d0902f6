//! One line for all elements: change units, take differences, apply any function.

use ndarray::array;

pub fn main() {
    let mass_g = array![3750.0, 3500.0, 4500.0];
    let flipper_mm = array![181.0, 192.0, 211.0];

    println!("kilograms         {}", show::vector(&mass_g / 1000.0, 2));
    println!("g for every mm    {}", show::vector(&mass_g / &flipper_mm, 2));
    println!("difference to the mean");
    let mean_g = mass_g.sum() / mass_g.len() as f64;
    println!("  mean            {}", show::fixed(mean_g, 2));
    println!("  each            {}", show::vector(&mass_g - mean_g, 2));

    // mapv gives every element to a closure.
    let heavy = mass_g.mapv(|grams| if grams > 3600.0 { 1 } else { 0 });
    println!("heavier than 3.6  {}", show::vector(&heavy, 0));
    println!("how many of them  {}", heavy.sum());

    // Without `&` the array would be moved into the operation; here it is still ours.
    println!("still there       {}", show::vector(&mass_g, 0));
}
