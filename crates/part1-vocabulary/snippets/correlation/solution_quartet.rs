//! Anscombe's quartet: four sets of points, one correlation, four different pictures.

use numerics::stats::{self, Ties};

pub fn main() -> numerics::Result<()> {
    for set in data::anscombe() {
        let r = show::fixed(stats::correlation(&set.x, &set.y)?, 3);
        println!("set {:<3}  correlation {r}, of the ranks {}", set.name, of_ranks(set)?);
    }
    Ok(())
}

fn of_ranks(set: &data::Anscombe) -> numerics::Result<String> {
    // yours: the correlation of the ranks (stats::ranks, with Ties::Average)
    let [x, y] = [&set.x, &set.y].map(|values| stats::ranks(values, Ties::Average));
    Ok(show::fixed(stats::correlation(&x?, &y?)?, 3))
    // end
}
