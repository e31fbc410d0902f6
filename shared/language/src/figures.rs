//! The pictures of Part IV that move: each function takes what the sliders change, and draws.

mod bits;
mod next_token;

pub use bits::{Bits, NUMBERS, bits, number_at};
pub use next_token::{NextToken, TEXTS, next_logits, next_token};
