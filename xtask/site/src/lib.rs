//! The site generator: the chapters as one static, offline site.
//!
//! The order to read it in: [`site`] is the whole build over the look-ups of [`index`]; [`markdown`] renders a page with the
//! components of [`listing`] and [`svg`], the formulas of [`math`], the colors of [`highlight`] and the words of [`terms`];
//! [`mod@quiz`] sets the questions at its foot; [`cover`], [`glossary`], [`pages`] and [`mod@print`] make what stands around the chapters, each a [`page`]; [`frame`] and
//! [`theme`] give them our look; [`moving`] builds what runs inside the pages, and [`search`] what a
//! reader can search for; [`links`] checks the result, and [`promise`] compares the finished pages with the book's files.

pub mod cover;
pub mod frame;
pub mod glossary;
pub mod highlight;
pub mod html;
pub mod index;
pub mod links;
pub mod listing;
pub mod markdown;
pub mod math;
pub mod moving;
pub mod page;
pub mod pages;
pub mod print;
pub mod promise;
pub mod quiz;
pub mod search;
pub mod site;
pub mod svg;
pub mod terms;
pub mod theme;

pub use page::Summary;
pub use site::build;
