//! The tests of `language`.

mod beam;
mod constrained;
mod decoding;
mod floats;
mod gpt;
mod hostile;
mod measures;
mod ngram;
mod sampling;
mod tokenizer;
