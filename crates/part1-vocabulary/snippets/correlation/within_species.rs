//! Bill depth and flipper length over all penguins, and within each species.

use data::Species;
use ndarray::Axis;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&["bill_depth_mm", "flipper_length_mm"])?;
    let together = stats::correlation(x.column(0), x.column(1))?;
    println!("all together  {}", show::fixed(together, 3));
    for (class, name) in Species::ALL.iter().enumerate() {
        let own = Vec::from_iter((0..x.nrows()).filter(|i| species[*i] == class));
        let x = x.select(Axis(0), &own);
        let correlation = stats::correlation(x.column(0), x.column(1))?;
        println!("{:<12}  {:>6}", name.name(), show::fixed(correlation, 3));
    }
    Ok(())
}
