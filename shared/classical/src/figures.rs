//! Figures that move: what they show for the values of their sliders, with nothing that a page could not run.
//!
//! They are here and not in the part, because the part compiles linfa and a page must not: `crates/part5-classical/moving` and
//! the snippets call the same functions.

mod kmeans;
mod svm;
mod tree;

pub use kmeans::{KMeansPicture, kmeans_steps};
pub use svm::{SvmPicture, svm_border};
pub use tree::{TreePicture, tree_border, tree_drawing};
