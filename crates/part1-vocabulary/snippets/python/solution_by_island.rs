//! How many penguins of each species nest on each island, counted by pairs.

use std::collections::BTreeMap;

pub fn main() {
    let mut counts: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for penguin in data::penguins() {
        // yours: one more for this penguin's pair of island and species
        *counts.entry((penguin.island.name(), penguin.species.name())).or_insert(0) += 1;
        // end
    }
    for ((island, species), n) in counts {
        println!("{island:<9}  {species:<9}  {n:>3}");
    }
}
