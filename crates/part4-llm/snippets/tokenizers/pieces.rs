//! Pre-tokenization: one line cut by two patterns, and what is learned without any cut.

use std::cmp::Reverse;

use language::tokenizer::{Bpe, PreTokenizer};

pub fn main() -> numerics::Result<()> {
    let line = "They're 18510 whales;  WE'LL see.\n\n";
    let ways = [
        ("blanks", PreTokenizer::Spaces),
        ("GPT-2", PreTokenizer::Gpt2),
        ("GPT-4", PreTokenizer::Gpt4),
    ];
    for (name, way) in ways {
        println!("{name:<7} {}", visible(&way.pieces(line).join("|")));
    }

    let text = data::moby_dick();
    for (name, way) in [("no cut", PreTokenizer::Whole), ("GPT-2's cuts", PreTokenizer::Gpt2)] {
        let bpe = Bpe::train(&[text], 600, way, &[])?;
        let tokens = (256..600).map(|id| bpe.token_text(id));
        let mut tokens = tokens.collect::<numerics::Result<Vec<_>>>()?;
        let across = |token: &str| token.trim_start().contains([' ', ',', '.', '\n']);
        tokens.retain(|token| across(token) && token.contains(char::is_alphabetic));
        println!("{name}: {} of 344 tokens reach beyond a word", tokens.len());
        tokens.sort_by_key(|token| Reverse(token.len()));
        if let Some(longest) = tokens.get(..8) {
            println!("  the longest: {}", visible(&longest.join("|")));
        }
    }
    Ok(())
}

fn visible(text: &str) -> String {
    text.replace(' ', "␣").replace('\n', "↵")
}
