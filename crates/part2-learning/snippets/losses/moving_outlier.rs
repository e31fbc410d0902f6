//! Six penguins on a line, one of them far off, and where the best guess of three losses lands.
//! kind: figure

use part2_learning::losses::minimizer_figure;

pub fn main() -> numerics::Result<()> {
    let (outlier_kg, delta_kg) = (7.0, 0.3);
    println!("{}", minimizer_figure(outlier_kg, delta_kg)?);
    Ok(())
}
