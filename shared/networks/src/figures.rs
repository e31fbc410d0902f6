//! Figures that move: what they show for the values of their sliders, with nothing that a page could not run.
//!
//! They are here and not in the part, because the part compiles candle and a page must not: `crates/part3-networks/moving`
//! and the snippets call the same functions.

mod border;
mod reader;
mod riddle;

pub use border::{Border, learn_border, ring};
pub use reader::{Reading, moved, read_digit, read_drawn, reader};
pub use riddle::{Riddle, RiddlePicture, Sentence, riddle, sentences};
