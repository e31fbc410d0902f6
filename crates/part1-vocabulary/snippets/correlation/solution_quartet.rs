//! Anscombe's quartet: four sets of points, one correlation, four different pictures.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    for set in data::anscombe() {
        let correlation = stats::correlation(&set.x, &set.y)?;
        let ranks = stats::rank_correlation(&set.x, &set.y)?;
        println!("set {:<3}  correlation {}", set.name, show::fixed(correlation, 3));
        println!("         of the ranks {}", show::fixed(ranks, 3));
    }
    Ok(())
}
