//! Part I's figures that move. Each calls the functions of the part's library that its snippet calls, and none of its own.
//!
//! The site makes a WebAssembly module of this crate; `cargo test -p part1-moving` runs the same functions natively.

mod density;
mod fitting;
mod flock;
mod neighbors;
mod rbf;

pub use flock::{Stored, flock};
use moving::Figure;

/// The figures, in the order of their pages.
pub static FIGURES: [Figure; 4] = [fitting::WALK, neighbors::REGIONS, rbf::REGIONS, density::CURVE];

moving::exports!(FIGURES);

/// The whole number that a slider's value is shown as. A slider has no other value, but a script could send one between two
/// stops, and the picture must not be that of another number.
fn whole(value: f64) -> usize {
    value.round_ties_even() as usize // as show::fixed rounds
}
