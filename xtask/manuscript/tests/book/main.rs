//! What needs a whole book on disk: managed blocks and the graph of terms, on a small book in a temporary folder.

mod boxes;
mod refill;
mod small;
mod terms;
