//! Perplexity on a text that was not counted: one pair of letters never seen makes it infinite.

use learning::information::perplexity;
use ndarray::{Array1, Array2};
use numerics::Result;

pub fn main() -> Result<()> {
    let text = data::moby_dick();
    let signs: Vec<usize> =
        text.bytes().filter(letter_or_space).map(|b| b.to_ascii_lowercase().into()).collect();
    let (seen, held_out) = signs.split_at(signs.len() * 4 / 5);
    let mut single = Array1::<f64>::zeros(128);
    let mut pairs = Array2::<f64>::zeros((128, 128)); // (this sign, the next one)
    for pair in seen.windows(2) {
        single[pair[0]] += 1.0;
        pairs[[pair[0], pair[1]]] += 1.0;
    }
    for (name, part) in [("the text it counted", seen), ("the held-out text", held_out)] {
        let given: Array1<f64> =
            part.windows(2).map(|pair| pairs[[pair[0], pair[1]]] / single[pair[0]]).collect();
        let never = given.iter().filter(|p| **p == 0.0).count();
        println!("{name}: perplexity {}", show::fixed(perplexity(&given)?, 2));
        println!("  pairs never seen before: {never} of {}", show::integer(given.len()));
        let known: Array1<f64> = given.iter().copied().filter(|p| *p > 0.0).collect();
        println!("  perplexity without them: {}", show::fixed(perplexity(&known)?, 2));
    }
    Ok(())
}

fn letter_or_space(b: &u8) -> bool {
    b.is_ascii_alphabetic() || *b == b' '
}
