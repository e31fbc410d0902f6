//! One line for all elements: change units, take differences, apply a function, add vectors.

use ndarray::array;

pub fn main() {
    let mass_g = array![3750.0, 3500.0, 4500.0];
    let flipper_mm = array![181.0, 192.0, 211.0];
    println!("kilograms          {}", show::vector(&mass_g / 1000.0, 2));
    println!("g for every mm     {}", show::vector(&mass_g / &flipper_mm, 2));
    let mean_g = mass_g.sum() / mass_g.len() as f64;
    println!("beyond the mean    {}", show::vector(&mass_g - mean_g, 2));
    // mapv gives every element to a closure.
    let heavy = mass_g.mapv(|grams| if grams > 3600.0 { 1 } else { 0 });
    println!("above 3600 g       {}", show::vector(&heavy, 0));
    println!("still there        {}\n", show::vector(&mass_g, 0));

    let joined = [vec![3.0, 1.0], vec![4.0, 3.0]].concat();
    println!("two Vecs, joined   {}", show::vector(joined, 0));
    println!("two arrays, added  {}", show::vector(array![3.0, 1.0] + array![4.0, 3.0], 0));
}
