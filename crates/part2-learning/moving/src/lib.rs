//! Part II's figures that move. Each calls the functions of the part's library that its snippet calls, and none of its own.
//!
//! The site makes a WebAssembly module of this crate; `cargo test -p part2-moving` runs the same functions natively.

mod descent;
mod losses;
mod overfitting;

use moving::Figure;

/// The figures, in the order of their pages.
pub static FIGURES: [Figure; 3] = [losses::OUTLIER, descent::VALLEY, overfitting::CURVE];

moving::exports!(FIGURES);
