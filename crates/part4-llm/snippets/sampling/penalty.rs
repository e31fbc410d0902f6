//! Greedy decoding with a repetition penalty: the loop ends, and so does the spelling.

use std::collections::HashSet;

use language::gpt::moby_dick;
use language::sampling::greedy;

pub fn main() -> numerics::Result<()> {
    let model = moby_dick()?;
    let book: HashSet<&str> = words(data::moby_dick_whole()).collect();
    for penalty in [1.0, 1.2, 2.0, 5.0] {
        let mut text = b"the white whale ".to_vec();
        while text.len() < 90 {
            let mut logits = model.logits(&text)?.row(text.len() - 1).mapv(f64::from);
            let seen: HashSet<u8> = text.iter().copied().collect();
            for byte in seen {
                let logit = &mut logits[usize::from(byte)];
                *logit = if *logit < 0.0 { *logit * penalty } else { *logit / penalty };
            }
            text.push(greedy(&logits.to_vec())? as u8);
        }
        let text = String::from_utf8_lossy(&text);
        let mut written: Vec<&str> = words(&text[16..]).collect();
        written.pop(); // it may be cut off
        let known = written.iter().filter(|&word| book.contains(word)).count();
        println!("penalty {}: {text:?}", show::fixed(penalty, 1));
        println!("  words before the last {}, in the book {known}", written.len());
    }
    Ok(())
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty())
}
