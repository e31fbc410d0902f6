//! Hamming distance of first names: count the places where the letters differ.

use numerics::Result;
use part1_vocabulary::sets_and_strings::hamming_distance;

pub fn main() -> Result<()> {
    let mut rows = Vec::new();
    for (a, b) in [("marie", "maria"), ("david", "davie"), ("eleanor", "leanora")] {
        let marks: String = a.chars().zip(b.chars()).map(|(x, z)| mark(x == z)).collect();
        let different = hamming_distance(a.chars(), b.chars())?;
        let share = different as f64 / a.chars().count() as f64;
        let numbers = [different.to_string(), show::fixed(share, 2)];
        rows.push([&[a, b, &marks].map(String::from)[..], &numbers].concat());
    }
    let header = ["a", "b", "same or not", "Hamming distance", "as a share"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn mark(same: bool) -> char {
    if same { '=' } else { 'x' }
}
