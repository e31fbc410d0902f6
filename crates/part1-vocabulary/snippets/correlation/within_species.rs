//! Bill depth and flipper length over all penguins, and within each species.

use data::Species;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&["bill_depth_mm", "flipper_length_mm"])?;
    let together = stats::correlation(x.column(0), x.column(1))?;
    println!("all together  {}", show::fixed(together, 3));
    for (class, name) in Species::ALL.iter().enumerate() {
        let (mut depth, mut flipper) = (Vec::new(), Vec::new());
        for (row, its_class) in x.rows().into_iter().zip(&species) {
            if *its_class == class {
                depth.push(row[0]);
                flipper.push(row[1]);
            }
        }
        let correlation = show::fixed(stats::correlation(&depth, &flipper)?, 3);
        println!("{:<12}  {correlation:>6}", name.name());
    }
    Ok(())
}
