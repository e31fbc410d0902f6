//! One fitted line, two inferences: a new penguin's mass, and how far the slope can be trusted.

use numerics::Rng;
use part1_vocabulary::fitting::best_line;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (weight, bias) = best_line(flock.column(0), flock.column(1))?;
    let mass_g = show::fixed(weight * 200.0 + bias, 0);
    println!("machine learning: a penguin with 200 mm weighs {mass_g} g\n");

    println!("statistics: the slope of the line, from");
    println!("  all 342 penguins  {} g per mm", show::fixed(weight, 2));
    let order = Rng::new(7).permutation(flock.nrows());
    for half in order.chunks(171) {
        let part = flock.select(ndarray::Axis(0), half);
        let (weight, _) = best_line(part.column(0), part.column(1))?;
        println!("  one half of them  {} g per mm", show::fixed(weight, 2));
    }
    Ok(())
}
