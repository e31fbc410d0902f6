//! Figures: charts and diagrams as SVG text that follows the page's theme.
//!
//! A [`Figure`] has axes and series; a [`Diagram`] is a free canvas of boxes, arrows and cells with numbers;
//! [`panels`] puts several of either side by side. All three give the SVG as a `String`, and a snippet prints it.
//!
//! ```
//! use show::figure::{Color, Figure, curve};
//!
//! let svg = Figure::new("The bell curve", "A curve that is 1 at zero and falls to zero on both sides.")
//!     .x_label("distance")
//!     .y_label("similarity")
//!     .line("", Color::Blue, curve(-4.0, 4.0, |x| libm::exp(-x * x / 2.0)))
//!     .svg()?;
//! assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\""));
//! # Ok::<(), numerics::Error>(())
//! ```
//!
//! The picture is the same text on every machine: an element a line, attributes in a fixed order, coordinates with one decimal.
//! Its colors are CSS variables with a fallback, `var(--fig-blue, #1f62b5)`. Alone, the file follows the reader's dark mode;
//! a page overrides the variables (`svg.figure { --fig-blue: … }`). It is drawn on nothing, so that the page shows through.
//! For those who cannot see it, it carries its title and its description.
//!
//! Explained in Part I, chapter 0 (how to read this book).

mod chart;
mod color;
mod data;
mod diagram;
mod draw;
mod field;
mod frame;
mod layout;
mod map;
mod panels;
mod sheet;
mod text;

pub use chart::Figure;
pub use color::Color;
pub use data::{Point, curve, xy};
pub use diagram::{Align, Diagram};
pub use panels::{Drawing, Picture, panels};
