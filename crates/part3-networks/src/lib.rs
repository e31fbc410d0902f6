//! Part III of Groundwork: what its pages alone need of a library. What others use too is in `networks` and `tensors`.

mod split;

pub use split::{Digits, unseen};
