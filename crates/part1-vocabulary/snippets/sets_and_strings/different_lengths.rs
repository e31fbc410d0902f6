//! Hamming compares place by place; names of different lengths are refused.
//! twin: none (error-text)

use part1_vocabulary::sets_and_strings::{edit_distance, hamming_distance};

pub fn main() {
    let (a, b) = ("elizabth", "elizabeth");
    match hamming_distance(a.chars(), b.chars()) {
        Ok(distance) => println!("Hamming distance: {distance}"),
        Err(error) => println!("Hamming distance: {error}"),
    }
    // What a loop over pairs does instead: it stops at the shorter end and says nothing.
    let differing = a.chars().zip(b.chars()).filter(|(x, z)| x != z).count();
    println!("zip and count:    {differing}");
    println!("edit distance:    {}", edit_distance(a, b));
}
