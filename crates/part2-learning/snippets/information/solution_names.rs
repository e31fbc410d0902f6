//! Which letter of a first name tells most about who bears it? Mutual information of each.

use ndarray::Array2;
use numerics::{Result, data, show};
use part2_learning::information::mutual_information_bits;

pub fn main() -> Result<()> {
    let positions: [(&str, fn(&str) -> Option<u8>); 4] = [
        ("first", |name| name.bytes().next()),
        ("second", |name| name.bytes().nth(1)),
        ("last but one", |name| name.bytes().rev().nth(1)),
        ("last", |name| name.bytes().next_back()),
    ];
    for (name, letter) in positions {
        let mut table = Array2::zeros((2, 256)); // (female or male, letter)
        for (list, names) in [data::female_names(), data::male_names()].into_iter().enumerate() {
            for name in names {
                let letter = letter(name).unwrap_or(0).to_ascii_lowercase();
                table[[list, usize::from(letter)]] += 1.0;
            }
        }
        let bits = mutual_information_bits(table.view())?;
        println!("{name:<12}  {} bits", show::fixed(bits, 4));
    }
    Ok(())
}
