//! The site generator: the chapters as one static, offline site.
//!
//! The order to read it in: [`site`] is the whole build; [`markdown`] renders a page with the components of [`listing`],
//! the formulas of [`math`], the colors of [`highlight`] and the words of [`terms`]; [`pages`] makes the pages that are no
//! chapter; [`driver`] and [`theme`] put everything into mdBook's frame with our look; [`moving`] builds what runs inside the
//! pages; [`search`] writes what a reader can search for; [`links`] checks the result, and [`promise`] compiles and runs the programs as the finished pages show them.

pub mod driver;
pub mod highlight;
pub mod html;
pub mod links;
pub mod listing;
pub mod map;
pub mod markdown;
pub mod math;
pub mod moving;
pub mod pages;
pub mod promise;
pub mod search;
pub mod site;
pub mod terms;
pub mod theme;

pub use site::{Summary, build};
