//! Anna and Hanna by hand: no Hamming distance, one edit, three of four letter pairs.

use part1_vocabulary::sets_and_strings::*;

pub fn main() {
    let (a, b) = ("anna", "hanna");
    let (pairs_a, pairs_b) = (letter_pair_set(a), letter_pair_set(b));
    let pairs = |set: std::collections::BTreeSet<String>| Vec::from_iter(set).join(" ");
    println!("equally long   {}", a.len() == b.len());
    println!("edit distance  {}", edit_distance(a, b));
    println!("Jaccard        {}", show::fixed(jaccard_similarity(&pairs_a, &pairs_b), 2));
    println!("pairs of {a}   {}", pairs(pairs_a));
    println!("pairs of {b}  {}", pairs(pairs_b));
}
