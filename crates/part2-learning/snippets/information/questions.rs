//! Four letters sent as zeros and ones: a letter's code is as long as its surprise in bits.

use learning::information::entropy_bits;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let p = array![1.0 / 2.0, 1.0 / 4.0, 1.0 / 8.0, 1.0 / 8.0];
    let letters = [("a", "0"), ("b", "10"), ("c", "110"), ("d", "111")];
    let mut rows = Vec::new();
    let mut mean_length = 0.0;
    for ((letter, code), p) in letters.into_iter().zip(&p) {
        let surprise_bits = -libm::log2(*p);
        mean_length += p * code.len() as f64;
        let (p, bits) = (show::fixed(*p, 3), show::fixed(surprise_bits, 1));
        rows.push([letter.to_string(), format!("code {code}"), p, bits]);
    }
    println!("{}", show::table(&["letter", "sent as", "probability", "surprise, bits"], &rows));
    let entropy = entropy_bits(&p)?;
    println!("mean length of a code   {}", show::fixed(mean_length, 2));
    println!("entropy in bits         {}", show::fixed(entropy, 2));
    Ok(())
}
