//! A price cut by hand, as GPT-2 cuts it and as GPT-4 does.

use language::tokenizer::PreTokenizer;

pub fn main() {
    let text = "I'd paid $1500.";

    let as_gpt2: &str = "I|'d| paid| $|1500|."; // yours: the pieces, with strokes between them
    let as_gpt4: &str = "I|'d| paid| $|150|0|."; // yours: the same for GPT-4

    for (by_hand, way) in [(as_gpt2, PreTokenizer::Gpt2), (as_gpt4, PreTokenizer::Gpt4)] {
        println!("by hand  {by_hand}");
        println!("library  {}", way.pieces(text).join("|"));
    }
}
