//! Penguins counted by species: a table from a name to a number.

use std::collections::BTreeMap;

pub fn main() {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for penguin in data::penguins() {
        *counts.entry(penguin.species.name()).or_insert(0) += 1;
    }

    for (species, n) in &counts {
        println!("{species:<9}  {n:>3}");
    }
    println!("Gentoo     {}", counts["Gentoo"]);
    println!("Emperor    {}", counts.get("Emperor").unwrap_or(&0));
}
