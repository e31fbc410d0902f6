//! One formula as a loop and as vectorized code: how often is something asked for?

use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let mass_g = Array1::from(data::penguins_column("body_mass_g")?);
    let mut asked = 0;

    // Number by number: two operations are asked for at each step.
    let mut by_loop = Array1::zeros(mass_g.len());
    for i in 0..mass_g.len() {
        let from_middle = mass_g[i] - 4200.0;
        by_loop[i] = from_middle / 800.0;
        asked += 2;
    }
    println!("number by number  asked for {asked}");

    // Array by array: two operations, each on all numbers, each into a new array.
    asked = 0;
    let from_middle = &mass_g - 4200.0;
    let by_array = &from_middle / 800.0;
    asked += 2;
    println!("array by array    asked for {asked}");
    println!("first three {}", show::vector(by_array.iter().take(3), 4));
    println!("all equal   {}", by_loop == by_array);
    Ok(())
}
