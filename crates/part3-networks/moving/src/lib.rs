//! Part III's figures that move. Each calls the functions of `networks::figures` that its snippet calls, and none of its own.
//!
//! The site makes a WebAssembly module of this crate; `cargo test -p part3-moving` runs the same functions natively.

mod activations;
mod attention;
mod digits;

use moving::Figure;

/// The figures, in the order of their pages.
pub static FIGURES: [Figure; 3] = [activations::BORDER, digits::ANSWER, attention::WEIGHTS];

moving::exports!(FIGURES);
