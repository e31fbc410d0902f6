//! Mini-batches, schedules, clipping.
//!
//! Explained in Part II, chapter 8d (batches and schedules).

mod clip;
mod schedule;
mod sgd;

pub use clip::{clip_norm, clip_value};
pub use schedule::Schedule;
pub use sgd::{Sgd, SgdRun, in_order, shuffled};
