//! How many bits about the species do island, sex, year, mass and flipper give away?

use data::Penguin;
use learning::information::{information_gain_bits, mutual_information_bits};
use ndarray::Array2;
use numerics::Result;

pub fn main() -> Result<()> {
    let over = |value: Option<f64>, limit: f64| usize::from(value.unwrap_or(0.0) > limit);
    println!("entropy of the species  {} bits", show::fixed(bits(|p| p.species as usize)?.0, 4));
    let answers: [(&str, (f64, f64)); 5] = [
        ("flipper over 206 mm", bits(|p| over(p.flipper_length_mm, 206.0))?),
        ("mass over 4.5 kg", bits(|p| over(p.body_mass_g, 4500.0))?),
        ("island", bits(|p| p.island as usize)?),
        ("sex", bits(|p| p.sex.map_or(0, |sex| sex as usize))?),
        ("year", bits(|p| (p.year - 2007) as usize)?),
    ];
    let largest = answers.iter().fold(0.0_f64, |most, (_, bits)| most.max((bits.0 - bits.1).abs()));
    let rows = answers.map(|(name, (mutual, _))| [name.to_string(), show::fixed(mutual, 4)]);
    println!("{}", show::table(&["answer to", "mutual information"], &rows));
    println!("largest difference from the information gain  {}", show::fixed(largest, 6));
    Ok(())
}

/// Mutual information and information gain of an answer, 0, 1 or 2, about the species.
fn bits(answer: impl Fn(&Penguin) -> usize) -> Result<(f64, f64)> {
    let mut table = Array2::zeros((3, 3)); // (answers, species)
    for penguin in data::penguins().iter().filter(|penguin| penguin.is_complete()) {
        table[[answer(penguin), penguin.species as usize]] += 1.0;
    }
    Ok((mutual_information_bits(&table)?, information_gain_bits(&table)?))
}
