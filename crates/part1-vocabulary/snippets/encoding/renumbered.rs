//! The same three species numbered in another order: the model from the codes changes its mind.

use learning::preprocessing::ordinal_encode;
use ndarray::{Array1, array};
use part1_vocabulary::fitting::best_line;

pub fn main() -> numerics::Result<()> {
    let weighed = data::penguins().iter().filter(|penguin| penguin.body_mass_g.is_some());
    let names: Vec<&str> = weighed.map(|penguin| penguin.species.name()).collect();
    let y = Array1::from(data::penguins_column("body_mass_g")?);
    for order in [["Adelie", "Chinstrap", "Gentoo"], ["Adelie", "Gentoo", "Chinstrap"]] {
        let (weight, bias) = best_line(ordinal_encode(&names, &order)?.view(), y.view())?;
        println!("0, 1, 2 = {}", order.join(", "));
        println!("  predicted g  {}", show::vector(weight * array![0.0, 1.0, 2.0] + bias, 0));
    }
    Ok(())
}
