//! Part II's figures that move. Each calls the functions of the part's library that its snippet calls, and none of its own.
//!
//! The site makes a WebAssembly module of this crate; `cargo test -p part2-moving` runs the same functions natively.

mod descent;
mod losses;
mod overfitting;
mod thresholds;

use moving::Figure;
pub use thresholds::TUMOR_SCORES;

/// The figures, in the order of their pages.
pub static FIGURES: [Figure; 4] =
    [losses::OUTLIER, descent::VALLEY, overfitting::CURVE, thresholds::FOUR_PICTURES];

moving::exports!(FIGURES);

/// The whole number that a slider's value is shown as. A slider has no other value, but a script could send one between two
/// stops, and the picture must not be that of another number.
fn whole(value: f64) -> usize {
    value.round_ties_even() as usize // as show::fixed rounds
}
