//! The harness: finds the book's snippets, runs them, compares what they print with the goldens, explains a difference, blesses.

pub mod discover;
pub mod python;
