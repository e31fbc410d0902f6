//! Part IV's figures that move. Each calls the functions of `language::figures` that its snippet calls, and none of its own.
//!
//! The site makes a WebAssembly module of this crate; `cargo test -p part4-moving` runs the same functions natively.

mod floats;
mod sampling;

use moving::Figure;

/// The figures, in the order of their pages.
pub static FIGURES: [Figure; 2] = [sampling::NEXT_TOKEN, floats::BITS];

moving::exports!(FIGURES);
