//! A line walks downhill: after ten steps its misses are short, and the loss has fallen.
//! kind: figure

use part1_vocabulary::fitting::walk_figure;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    // Ten steps, learning rate 0.1.
    println!("{}", walk_figure(&flock, 10, 0.1)?);
    Ok(())
}
