//! Which letter of a first name tells most about who bears it? Mutual information of each.

use learning::information::mutual_information_bits;
use ndarray::Array2;

pub fn main() -> numerics::Result<()> {
    for position in ["first", "second", "last but one", "last"] {
        let bits = mutual_information_bits(&counts(position))?;
        println!("{position:<12}  {} bits", show::fixed(bits, 4));
    }
    Ok(())
}

fn counts(position: &str) -> Array2<f64> {
    let mut table = Array2::zeros((2, 128)); // (female or male, letter)
    for (list, names) in [data::female_names(), data::male_names()].into_iter().enumerate() {
        for name in names {
            // yours: count the name in its list's row, under its letter, or under 0 for none
            let letters = name.to_ascii_lowercase().into_bytes();
            let letter = match position {
                "first" => letters.first(),
                "second" => letters.get(1),
                "last" => letters.last(),
                _ => letters.iter().rev().nth(1),
            };
            table[[list, usize::from(*letter.unwrap_or(&0))]] += 1.0;
            // end
        }
    }
    table
}
