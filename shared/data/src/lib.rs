//! The book's data sets: small, real, part of the program, each the same for Rust and for the Python twins.
//!
//! | function | what it holds | shape |
//! |---|---|---|
//! | [`penguins`] | body measurements of three species, some values missing | 344 penguins |
//! | [`digits`] | handwritten digits, 8 × 8 pixels | x (1797, 64), y 0–9 |
//! | [`wine`] | chemical analysis of wines from three growers | x (178, 13), y 0–2 |
//! | [`breast_cancer`] | cell nuclei of tumors, malignant or benign | x (569, 30), y 0–1 |
//! | [`diabetes`] | health figures, and the progression a year later | x (442, 10), y 25–346 |
//! | [`wine_quality`] | analysis of red wines, and a tasted score | x (1599, 11), y 3–8 |
//! | [`anscombe`] | four sets of points with the same statistics | 4 × 11 points |
//! | [`adult`] | people of the US census: numbers, categories, holes; is the income above 50,000 dollars | x (8000, 9), y 0–1 |
//! | [`co2`], [`co2_monthly`] | carbon dioxide above Mauna Loa, by week (some missing) and by month | 2284 and 444 values |
//! | [`photograph`] | a tower in China, in gray, 0 black to 255 white | (106, 160) |
//! | [`karate_club`] | who is whose friend in a club, and the sides they took | 34 members, 78 friendships |
//! | [`female_names`], [`male_names`] | first names in English-speaking countries | 4951 and 3898 |
//! | [`moby_dick`] | the first chapter of the novel | 2193 words |
//! | [`moby_dick_vectors`] | a word vector for each frequent word of the whole novel | (2144, 32) |
//! | [`word_groups`] | words of the novel that belong together | 87 words in 11 groups |
//!
//! The files lie in `shared/data/`; its `README.md` gives every column's unit, the sources and the licenses.
//! Their bytes are part of the program, and each is parsed when it is first asked for, once. That parsing cannot fail,
//! because a test parses every file; so these functions return the data themselves and not a `Result`.
//!
//! [`read_csv`] reads a file of your own with the same code.

mod adult;
mod anscombe;
mod co2;
mod dataset;
mod image;
mod karate_club;
mod penguins;
mod spam;
mod table;
mod text;

pub use adult::{Adult, adult};
pub use anscombe::{Anscombe, anscombe};
pub use co2::{Co2, co2, co2_monthly};
pub use dataset::{
    Dataset, Digits, breast_cancer, diabetes, digit_writers, digits, wine, wine_quality,
};
pub use image::photograph;
pub use karate_club::{KarateClub, karate_club};
pub use penguins::{
    Island, PENGUIN_FEATURES, Penguin, Sex, Species, penguins, penguins_by_sex,
    penguins_by_species, penguins_column, penguins_matrix, two_species,
};
pub use spam::{Spam, spam};
pub use table::{Table, parse_csv, read_csv};
pub use text::{
    female_names, male_names, moby_dick, moby_dick_vectors, moby_dick_whole, word_groups,
};

use numerics::Result;

/// The parsed form of a file that is part of the program.
///
/// Invariant: parsing it succeeds, because the bytes never change and `tests/it/sets.rs` parses them all.
fn embedded<T>(parsed: Result<T>) -> T {
    parsed.unwrap_or_else(|error| unreachable!("a data set of the book is damaged: {error}"))
}
