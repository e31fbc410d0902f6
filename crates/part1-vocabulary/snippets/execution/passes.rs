//! One formula as a loop and as vectorized code: what is asked for, and where the result lies.

use std::cell::Cell;

use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let mass_g = Array1::from(data::penguins_column("body_mass_g")?);
    let (middle_g, unit_g) = (4200.0, 800.0);
    let asked = Cell::new(0);
    let ask = || asked.set(asked.get() + 1); // called once for each operation asked for

    // Number by number: one pass, and two operations are asked for at each step.
    let mut by_loop = Array1::zeros(mass_g.len());
    for i in 0..mass_g.len() {
        ask();
        let from_middle = mass_g[i] - middle_g;
        ask();
        by_loop[i] = from_middle / unit_g;
    }
    println!("number by number  asked for {:>3}", asked.take());
    // Array by array: two passes, each of which makes a new array.
    ask();
    let from_middle = &mass_g - middle_g;
    ask();
    let by_array = &from_middle / unit_g;
    let same = by_array.as_ptr() == from_middle.as_ptr();
    println!("array by array    asked for {:>3}, same memory {same}", asked.take());
    // In place: two passes, and the second writes over what the first has made.
    ask();
    let mut in_place = &mass_g - middle_g;
    let first = in_place.as_ptr();
    ask();
    in_place /= unit_g;
    let same = in_place.as_ptr() == first;
    println!("in place          asked for {:>3}, same memory {same}", asked.take());
    println!("first three  {}", show::vector(in_place.iter().take(3), 4));
    println!("all the same {}", by_loop == by_array && by_array == in_place);
    Ok(())
}
