//! The tests of `language`.

mod beam;
mod constrained;
mod corpus;
mod decoding;
mod floats;
mod gpt;
mod hostile;
mod json;
mod measures;
mod ngram;
mod sampling;
mod tokenizer;
mod training;
