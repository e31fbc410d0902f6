//! The chapters as text: directives and managed blocks, library sources by path, the glossary and its graph of terms.
//!
//! The order to read it in: [`directive`] finds the managed blocks of a chapter, [`mod@refill`] fills them (with library
//! items that [`source`] finds, lists of [`pages`], and the [`boxes`] of the book by theme), [`glossary`] reads the terms, [`prose`] is what of a chapter a reader reads as words,
//! [`quiz`] the recall questions at its foot, and [`terms`] proves that no word comes before its definition. [`markdown`] holds what several of them share.

pub mod boxes;
pub mod directive;
pub mod glossary;
pub mod ledger;
pub mod limits;
pub mod markdown;
pub mod pages;
mod problem;
pub mod prose;
pub mod quiz;
pub mod refill;
pub mod rules;
pub mod source;
pub mod terms;

pub use problem::Problem;
pub use refill::refill;
