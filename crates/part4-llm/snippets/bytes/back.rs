//! One line in four units, its tokens' bytes put together again, and a cut through a whale.
//! twin: none (error-text)

use language::tokenizer::{Bpe, PreTokenizer};
use unicode_segmentation::UnicodeSegmentation;

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick_whole();
    let (first_half, _) = text.split_at(text.len() / 2);
    let bpe = Bpe::train(&[first_half], 2256, PreTokenizer::Spaces, &[])?;

    let line = "Ahab saw a nai\u{308}ve whale 🐋";
    let ids = bpe.encode(line)?;
    println!("{line}");
    println!("words       {}", line.split_whitespace().count());
    println!("characters  {} graphemes", line.graphemes(true).count());
    println!("            {} code points", line.chars().count());
    println!("bytes       {}", line.len());
    println!("tokens      {}: {ids:?}", ids.len());

    println!("decoded, it is the line again: {}", bpe.decode_text(&ids)? == line);
    let cut = &ids[..ids.len() - 1];
    if let Err(error) = bpe.decode_text(cut) {
        println!("without the last token: {error}");
    }
    println!("decoded all the same: {}", bpe.decode_lossy(cut)?);
    let noise = [0xff, 0x00, 0xf0, 0x9f];
    let back = bpe.decode(&bpe.encode_bytes(&noise))?;
    println!("four bytes that are no text, and back: {noise:?}, {back:?}");
    Ok(())
}
