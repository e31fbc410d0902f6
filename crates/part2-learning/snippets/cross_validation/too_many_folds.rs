//! What cannot be split says why: too few of a class, too few groups, too wide a gap.
//! twin: none (error-text)

use numerics::Result;
use numerics::split::{GroupKFold, StratifiedKFold, TimeSeriesSplit};

pub fn main() -> Result<()> {
    let wine = data::wine();
    let (_, species) = data::penguins_by_species(&["body_mass_g"])?;
    let messages = [
        StratifiedKFold { n_splits: 50 }.split(wine.y.view()).err(),
        GroupKFold { n_splits: 5 }.split(species.view()).err(),
        TimeSeriesSplit { n_splits: 3, gap: 40 }.split(100).err(),
    ];
    for message in messages.into_iter().flatten() {
        println!("{message}");
    }
    Ok(())
}
