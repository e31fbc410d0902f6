//! Which letter of a first name tells most about who bears it? Mutual information of each.

use learning::information::mutual_information_bits;
use ndarray::Array2;
use numerics::Result;

pub fn main() -> Result<()> {
    for position in ["first", "second", "last but one", "last"] {
        let mut table = Array2::zeros((2, 128)); // (female or male, letter)
        for (list, names) in [data::female_names(), data::male_names()].into_iter().enumerate() {
            for name in names {
                table[[list, letter(name, position)]] += 1.0;
            }
        }
        let bits = mutual_information_bits(&table)?;
        println!("{position:<12}  {} bits", show::fixed(bits, 4));
    }
    Ok(())
}

/// The letter at a position as its ASCII number; 0 where the name is too short.
fn letter(name: &str, position: &str) -> usize {
    let letters = name.to_ascii_lowercase().into_bytes();
    let place = match position {
        "first" => Some(0),
        "second" => Some(1),
        "last" => letters.len().checked_sub(1),
        _ => letters.len().checked_sub(2),
    };
    place.and_then(|place| letters.get(place)).map_or(0, |letter| usize::from(*letter))
}
