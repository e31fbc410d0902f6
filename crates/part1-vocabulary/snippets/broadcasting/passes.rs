//! One formula as a loop and as vectorized code: what is asked for, and what it costs in memory.

use ndarray::Array1;

pub fn main() -> numerics::Result<()> {
    let mass_g = Array1::from(data::penguins_column("body_mass_g")?);
    let (middle_g, unit_g) = (4200.0, 800.0);

    // Number by number: one pass, and two operations are asked for at each step.
    let (mut asked, mut by_loop) = (0, Array1::zeros(mass_g.len()));
    for i in 0..mass_g.len() {
        let from_middle = mass_g[i] - middle_g;
        by_loop[i] = from_middle / unit_g;
        asked += 2;
    }

    // Array by array: two passes, each of which makes a new array.
    let from_middle = &mass_g - middle_g;
    let by_array = &from_middle / unit_g;

    // In place: two passes, and the second writes over what the first has made.
    let mut in_place = &mass_g - middle_g;
    in_place /= unit_g;

    let rows = [
        ["number by number", &show::integer(asked), "1", "1"],
        ["array by array", "2", "2", "2"],
        ["in place", "2", "2", "1"],
    ];
    println!("{}", show::table(&["way", "asked for", "passes", "new arrays"], &rows));
    println!("first three  {}", show::vector(in_place.iter().take(3), 4));
    println!("all the same {}", by_loop == by_array && by_array == in_place);
    Ok(())
}
