//! Byte-level BPE by Hugging Face, tiktoken and us, id for id; and where words break.
//! twin: none (rust-library)

use language::tokenizer::{Bpe, PreTokenizer};
use numerics::Result;
use part4_llm::vocabularies::{gpt2, gpt4, hugging_face};

pub fn main() -> Result<()> {
    let text = data::moby_dick();
    let ours = Bpe::train(&[text], 1000, PreTokenizer::Gpt2, &["<|endoftext|>"])?;
    let theirs = hugging_face(text, 1000, &["<|endoftext|>"], text)?;
    let same = ours.encode(text)? == theirs;
    println!("Hugging Face, trained alike: {} ids, the same: {same}", theirs.len());
    let (their_gpt2, gpt2) = gpt2()?;
    let (their_gpt4, gpt4) = gpt4()?;
    for (name, theirs, ours) in [("GPT-2", their_gpt2, &gpt2), ("GPT-4", their_gpt4, &gpt4)] {
        let ids = ours.encode(text)?;
        let same = ids == theirs.encode_ordinary(text);
        let size = show::integer(ours.vocabulary_size());
        println!("{name}, {size} tokens: {} ids, the same: {same}", ids.len());
    }

    let [small, large] = [&gpt2, &gpt4].map(|bpe| bpe.encode("strawberry"));
    println!("strawberry: {:?} and {:?}", small?, large?);
    let rows = "strawberry,␣strawberry,STRAWBERRY,␣Ishmael,1851,1234567,␣␣␣␣return,naïve,鯨"
        .split(',')
        .map(|text| Ok(show::row![text, cut(&gpt2, text)?, cut(&gpt4, text)?]))
        .collect::<Result<Vec<_>>>()?;
    println!("{}", show::table(&["text", "GPT-2", "GPT-4"], &rows));
    Ok(())
}

fn cut(bpe: &Bpe, text: &str) -> Result<String> {
    let pieces = bpe.encode(&text.replace('␣', " "))?.into_iter().map(|id| bpe.token_text(id));
    Ok(pieces.collect::<Result<Vec<_>>>()?.join("|").replace(' ', "␣"))
}
