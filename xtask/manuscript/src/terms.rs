//! The graph of terms: where each is defined and first used, what its definition needs, and what breaks the book's
//! promise "no word before its definition".
//!
//! A page is the unit. On an earlier page of the same part the first use of a term has to be a link to the page that
//! defines it; the uses after it are then free, and so are all uses on the defining page and after it. A word with
//! several senses is linked at its first use on every page that defines none of them. Headings announce, so they are
//! not searched, and neither are managed blocks, code, mathematics and quoted words (see [`crate::prose`]).
//! A page with the line `<!-- terms: map -->` may use any word.
//!
//! A term that a *later part* defines asks nothing of an earlier part's pages: the site leads forward from its first use
//! there by itself, so that writers of several parts never meet in one chapter (see [`words`]).
//!
//! *Needs* are the terms that stand in the paragraph of a definition or in its glossary sentence and that the reader
//! has met by then, or looks up in the toolbox. *Mentions* are those that stand there and come later: a link forward
//! does for them.
//!
//! [`graph`] builds it, [`words`] finds the words in it, [`rules`] and `quiz` say what is broken, [`fix`] mends.

pub mod fix;
pub mod graph;
mod quiz;
pub mod rules;
pub mod words;

pub use fix::{Fix, apply};
pub use graph::{Graph, Node, Page, Place, Use};
pub use rules::Finding;
