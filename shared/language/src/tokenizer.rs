//! Text to token ids and back: byte-pair encoding, WordPiece and Unigram.
//!
//! [`Bpe`] is the tokenizer of the GPTs and of Llama 3: it can be trained here, or take the rank table of a model that exists.
//! [`PreTokenizer`] cuts a text before it, [`Special`] says what becomes of special tokens in a text, and [`parse_ranks`]
//! reads a rank table. [`WordPiece`] is BERT's tokenizer, [`Unigram`] that of T5.

mod bpe;
mod hash;
mod pre_tokenizer;
mod ranks;
mod unigram;
mod wordpiece;

pub use bpe::{Bpe, Special};
pub use pre_tokenizer::PreTokenizer;
pub use ranks::parse_ranks;
pub use unigram::Unigram;
pub use wordpiece::WordPiece;
