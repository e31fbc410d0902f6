//! The plane of bills and flippers, colored by the vote of the five nearest penguins.
//! kind: figure

use numerics::Rng;
use numerics::split::Split;
use part1_vocabulary::neighbors::vote_regions;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "flipper_length_mm"])?;
    let order = Rng::new(7).permutation(x.nrows());
    let (held_out, train) = order.split_at(100);
    let split = Split { train: train.to_vec(), test: held_out.to_vec() };
    println!("{}", vote_regions(&x, &y, &split, 5)?.svg);
    Ok(())
}
