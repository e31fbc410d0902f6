//! Part V's figures that move. Each calls the functions of `classical::figures` that its snippet calls, and none of its own.
//!
//! The site makes a WebAssembly module of this crate; `cargo test -p part5-moving` runs the same functions natively.

mod kmeans;
mod svm;
mod tree;

use moving::Figure;

/// The figures, in the order of their pages.
pub static FIGURES: [Figure; 3] = [tree::BORDER, svm::BORDER, kmeans::STEPS];

moving::exports!(FIGURES);
