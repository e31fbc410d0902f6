//! Language models by hand: what Parts IV and VII build with, without a tensor library.
//!
//! | module | what it holds | explained in |
//! |---|---|---|
//! | [`beam`] | beam search over any next-token function | 15f |
//! | [`constrained`] | which bytes may come next, so that a text is JSON of a wanted form | 15f |
//! | [`sampling`] | greedy, temperature, top-k, top-p, min-p, repetition penalty | 15f |
//! | [`corpus`] | texts cleaned, without copies, filtered, packed into rows, shuffled as they stream by | 16a |
//! | [`decoding`] | the cache of keys and values, speculative decoding, memory for many requests | 15g |
//! | [`figures`] | the pictures that move | Part IV, 15f and 17a |
//! | [`floats`] | formats taken apart, rounding, ulps, int8 with a scale | Part IV, 17a |
//! | [`gpt`] | a decoder-only transformer: shape, forward, gradient, optimizer, file, trained weights | 15d, 15e |
//! | [`measures`] | loss, perplexity, bits per byte | 15c |
//! | [`tokenizer`] | byte-pair encoding, WordPiece, Unigram; the patterns and rank tables of GPT-2 and GPT-4 | 15a, 15b |
//! | [`training`] | a run: plan, log, micro-batches, checkpoints, early stopping, averaged weights | 16b |
//! | [`ngram`] | n-gram models: counts, smoothing, samples | 15c |

pub mod beam;
pub mod constrained;
pub mod corpus;
pub mod decoding;
pub mod figures;
pub mod floats;
pub mod gpt;
pub mod measures;
pub mod ngram;
pub mod sampling;
pub mod tokenizer;
pub mod training;
