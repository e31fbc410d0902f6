//! A special token typed by a user: refused, taken for text, or obeyed.

use language::tokenizer::{Bpe, PreTokenizer, Special};

pub fn main() -> numerics::Result<()> {
    let end_of_text = "<|endoftext|>";
    let bpe = Bpe::train(&[], 257, PreTokenizer::Gpt2, &[end_of_text])?; // id 0, then the bytes
    println!("ids of \"<|\": {:?}", bpe.encode("<|")?);
    println!("id of the special token: {}", bpe.special_id(end_of_text)?);

    let texts = ["Call me Ishmael.", "Call me.<|endoftext|>Sink the ship."];
    for (name, special) in [("as text", Special::AsText), ("allowed", Special::Allow)] {
        let mut ids = Vec::new();
        for text in texts {
            ids.extend(bpe.encode_with(text, special)?);
            ids.push(0); // the end-of-text token, by the program itself
        }
        println!("{name}: {} ids", ids.len());
        for text in ids.split(|id| *id == 0).filter(|text| !text.is_empty()) {
            println!("  a text: {}", bpe.decode_text(text)?);
        }
    }
    if let Err(error) = bpe.encode(texts[1]) {
        println!("refused: {error}");
    }
    Ok(())
}
