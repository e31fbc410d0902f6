//! Anna and Hanna by hand: no Hamming distance, one edit, three of four letter pairs.

use part1_vocabulary::sets_and_strings::*;

pub fn main() {
    let edits: usize = 1; // yours: the edit distance of anna and hanna
    let jaccard: f64 = 0.75; // yours: the Jaccard similarity of their letter pairs

    let (a, b) = ("anna", "hanna");
    match hamming_distance(a.chars(), b.chars()) {
        Ok(distance) => println!("Hamming distance {distance}"),
        Err(_) => println!("Hamming distance none: {} and {} letters", a.len(), b.len()),
    }
    println!("edit distance    {edits}, by the library {}", edit_distance(a, b));
    let library = jaccard_similarity(&letter_pair_set(a), &letter_pair_set(b));
    println!("Jaccard          {}, {}", show::fixed(jaccard, 2), show::fixed(library, 2));
}
