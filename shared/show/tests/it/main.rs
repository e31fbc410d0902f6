//! Tests of the library, one module a topic, in one binary.

mod figure_edges;
mod figure_gallery;
mod hostile;
mod rows;
mod show_inputs;
mod show_parity;
