//! How well can the next letter of Moby-Dick be guessed? Entropy and perplexity of three models.

use learning::information::{entropy_bits, mutual_information_bits, shares};
use ndarray::{Array1, Array2, Axis};
use numerics::Result;

pub fn main() -> Result<()> {
    let letters = letters(data::moby_dick());
    let mut pairs = Array2::zeros((27, 27)); // (this letter, the next one)
    for pair in letters.windows(2) {
        pairs[[pair[0], pair[1]]] += 1.0;
    }
    let single = entropy_bits(&shares(&pairs.sum_axis(Axis(0)))?)?;
    let told = mutual_information_bits(&pairs)?; // what a letter says about the next
    let alike = entropy_bits(&Array1::from_elem(27, 1.0 / 27.0))?;
    println!("{} letters and spaces", show::integer(letters.len()));
    let models = [
        ("all 27 signs alike", alike),
        ("how often each comes", single),
        ("knowing the one before", single - told),
    ];
    let rows = models.map(|(name, bits)| {
        [name.to_string(), show::fixed(bits, 3), show::fixed(libm::exp2(bits), 2)]
    });
    println!("{}", show::table(&["model", "entropy, bits a letter", "perplexity"], &rows));
    println!("mutual information of neighbors  {} bits", show::fixed(told, 3));
    Ok(())
}

/// The letters a to z as 0 to 25, everything between them as one 26.
fn letters(text: &str) -> Vec<usize> {
    let number = |c: char| match c.to_ascii_lowercase() {
        c @ 'a'..='z' => c as usize - 'a' as usize,
        _ => 26,
    };
    let mut letters: Vec<usize> = text.chars().map(number).collect();
    letters.dedup_by(|next, before| *next == 26 && *before == 26);
    letters
}
