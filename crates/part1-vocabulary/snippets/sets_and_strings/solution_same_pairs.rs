//! Different names with the same letter pairs: Jaccard distance 0 between two that are not equal.

use std::collections::{BTreeMap, BTreeSet};

use part1_vocabulary::sets_and_strings::letter_pair_set;

pub fn main() {
    let mut names_of: BTreeMap<BTreeSet<String>, BTreeSet<String>> = BTreeMap::new();
    for name in data::male_names() {
        let name = name.to_lowercase();
        names_of.entry(letter_pair_set(&name)).or_default().insert(name);
    }
    println!("names tried  {}", data::male_names().len());
    for names in names_of.values().filter(|names| names.len() > 1) {
        println!("same pairs   {}", Vec::from_iter(names.iter().cloned()).join(", "));
    }
}
