//! Texts on their way to a model: cleaned, without copies, filtered, packed into rows, shuffled as they stream by.
//!
//! | step | what does it |
//! |---|---|
//! | clean | [`clean`]: line ends, tags and entities, control characters, one form for each accented letter |
//! | exact copies | [`hash64`], [`first_copies`] |
//! | near copies | [`Shingles`], [`similar_pairs`], [`MinHash`], [`FastMinHash`], [`Bands`], [`groups`] |
//! | what is no text | [`Quality`], [`QualityRules`] |
//! | what the test knows | [`shared_ngrams`] |
//! | rows of one length | [`Packing`] |
//! | order | [`ShardStream`], [`ShuffleBuffer`] |

mod bands;
mod cleaning;
mod exact;
mod minhash;
mod packing;
mod quality;
mod shards;
mod shingles;

pub use bands::{Bands, groups};
pub use cleaning::clean;
pub use exact::{first_copies, hash64};
pub use minhash::{FastMinHash, MinHash, estimate};
pub use packing::{Packed, Packing, Piece};
pub use quality::{Quality, QualityRules};
pub use shards::{Position, ShardStream, ShuffleBuffer};
pub use shingles::{Shingles, shared_ngrams, similar_pairs, words};
