//! The vocabularies of GPT-2 and GPT-4, read out of the crate tiktoken-rs: theirs and ours, the same table.

use language::tokenizer::{Bpe, PreTokenizer};
use numerics::{Error, Result};
use tiktoken_rs::CoreBPE;
use tokenizers::models::TrainerWrapper;
use tokenizers::models::bpe::{BPE, BpeTrainerBuilder};
use tokenizers::pre_tokenizers::byte_level::ByteLevel;
use tokenizers::{AddedToken, Tokenizer};

/// GPT-2's vocabulary, `r50k_base`: in tiktoken's encoder and in ours.
///
/// 50,256 tokens and `<|endoftext|>`. Errors: none with the crate's own files.
///
/// ```
/// let (theirs, ours) = part4_llm::vocabularies::gpt2()?;
/// assert_eq!(ours.vocabulary_size(), 50_257);
/// assert_eq!(ours.encode("a white whale")?, theirs.encode_ordinary("a white whale"));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15b (tokenizers).
pub fn gpt2() -> Result<(CoreBPE, Bpe)> {
    both(tiktoken_rs::r50k_base(), 50_256, PreTokenizer::Gpt2, &[("<|endoftext|>", 50_256)])
}

/// GPT-4's vocabulary, `cl100k_base`: in tiktoken's encoder and in ours.
///
/// 100,256 tokens and five special ones. Errors: none with the crate's own files.
///
/// ```
/// let (theirs, ours) = part4_llm::vocabularies::gpt4()?;
/// assert_eq!(ours.encode("in 1851")?, theirs.encode_ordinary("in 1851"));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15b (tokenizers).
pub fn gpt4() -> Result<(CoreBPE, Bpe)> {
    let special = [
        ("<|endoftext|>", 100_257),
        ("<|fim_prefix|>", 100_258),
        ("<|fim_middle|>", 100_259),
        ("<|fim_suffix|>", 100_260),
        ("<|endofprompt|>", 100_276),
    ];
    both(tiktoken_rs::cl100k_base(), 100_256, PreTokenizer::Gpt4, &special)
}

/// The table is read by decoding every id alone.
fn both<E: std::fmt::Display>(
    theirs: std::result::Result<CoreBPE, E>,
    n_tokens: u32,
    pre_tokenizer: PreTokenizer,
    special: &[(&str, u32)],
) -> Result<(CoreBPE, Bpe)> {
    let theirs = theirs.map_err(|e| Error::invalid("tiktoken's vocabulary", e, "readable"))?;
    let bytes = |id| {
        let token = theirs.decode_bytes(&[id]);
        Ok((token.map_err(|e| Error::invalid("a token", e, "in the vocabulary"))?, id))
    };
    let ranks = (0..n_tokens).map(bytes).collect::<Result<Vec<_>>>()?;
    let ours = Bpe::from_ranks(ranks, special, pre_tokenizer)?;
    Ok((theirs, ours))
}

/// The ids of a text by Hugging Face's `tokenizers`: byte-pair encoding with GPT-2's pattern, trained on a corpus.
///
/// Errors: what the crate itself reports.
///
/// ```
/// let ids = part4_llm::vocabularies::hugging_face("no no no", 258, &["<end>"], "no")?;
/// assert_eq!(ids, [257]); // the special token, 256 bytes, and one merge
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15b (tokenizers).
pub fn hugging_face(
    corpus: &str,
    vocabulary_size: usize,
    special: &[&str],
    text: &str,
) -> Result<Vec<u32>> {
    let failed = |e: tokenizers::Error| Error::invalid("Hugging Face's tokenizer", e, "trained");
    let mut tokenizer = Tokenizer::new(BPE::default());
    tokenizer.with_pre_tokenizer(Some(ByteLevel::new(false, true, true)));
    let mut trainer: TrainerWrapper = BpeTrainerBuilder::new()
        .vocab_size(vocabulary_size)
        .show_progress(false)
        .initial_alphabet(ByteLevel::alphabet().into_iter().collect())
        .special_tokens(special.iter().map(|&token| AddedToken::from(token, true)).collect())
        .build()
        .into();
    tokenizer.train(&mut trainer, [corpus].iter()).map_err(failed)?;
    Ok(tokenizer.encode(text, false).map_err(failed)?.get_ids().to_vec())
}
