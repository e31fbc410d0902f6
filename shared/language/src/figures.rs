//! The pictures of Part IV that move: each function takes what the sliders change, and draws.

mod bits;

pub use bits::{Bits, NUMBERS, bits, number_at};
