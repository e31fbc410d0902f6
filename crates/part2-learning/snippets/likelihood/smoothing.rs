//! A few imagined counts repair the model of letters that gave unseen pairs a zero.

use learning::information::perplexity;
use ndarray::{Array1, Array2};
use numerics::Result;
use part2_learning::likelihood::smoothed_shares;

pub fn main() -> Result<()> {
    let signs: Vec<usize> = data::moby_dick().bytes().filter_map(sign).collect();
    let (seen, held_out) = signs.split_at(signs.len() * 4 / 5);
    let mut pairs = Array2::<f64>::zeros((27, 27)); // (this sign, the next one)
    for pair in seen.windows(2) {
        pairs[[pair[0], pair[1]]] += 1.0;
    }
    let mut rows = Vec::new();
    for pseudo_count in [0.0, 0.01, 0.1, 1.0, 10.0, 100.0] {
        let mut p = Array2::zeros((27, 27));
        for (counts, mut row) in pairs.rows().into_iter().zip(p.rows_mut()) {
            row.assign(&smoothed_shares(counts, pseudo_count)?);
        }
        let mut row = vec![show::fixed(pseudo_count, 2)];
        for part in [seen, held_out] {
            let given: Array1<f64> = part.windows(2).map(|pair| p[[pair[0], pair[1]]]).collect();
            row.push(show::fixed(perplexity(&given)?, 3));
        }
        rows.push(row);
    }
    let header = ["imagined counts", "perplexity, counted text", "held-out text"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// A letter as 0 to 25, a space as 26.
fn sign(byte: u8) -> Option<usize> {
    match byte.to_ascii_lowercase() {
        letter @ b'a'..=b'z' => Some(usize::from(letter - b'a')),
        b' ' => Some(26),
        _ => None,
    }
}
