//! How well can the next letter of Moby-Dick be guessed? Entropy and perplexity of three models.

use learning::information::{entropy_bits, mutual_information_bits, shares};
use ndarray::{Array2, Axis};

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick().to_lowercase();
    let words = text.split(|c: char| !c.is_ascii_lowercase()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    // A space is 0, a is 1, z is 26.
    let signs: Vec<usize> = words.join(" ").bytes().map(|byte| usize::from(byte % 32)).collect();
    let mut pairs = Array2::zeros((27, 27)); // (this sign, the next one)
    for pair in signs.windows(2) {
        pairs[[pair[0], pair[1]]] += 1.0;
    }
    let single = entropy_bits(&shares(&pairs.sum_axis(Axis(0)))?)?;
    let told = mutual_information_bits(&pairs)?; // what a sign says about the next

    println!("signs {}, words {}", show::integer(signs.len()), show::integer(words.len()));
    println!("mutual information of neighbors  {} bits", show::fixed(told, 3));
    let models = [
        ("all 27 signs alike", libm::log2(27.0)),
        ("how often each comes", single),
        ("knowing the one before", single - told),
    ];
    let rows = models.map(|(name, bits)| {
        let per_word = libm::exp2(bits * signs.len() as f64 / words.len() as f64).round();
        show::row![name, (bits, 3), (libm::exp2(bits), 2), show::integer(per_word)]
    });
    let header = ["model", "entropy, bits a sign", "perplexity a sign", "a word"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
