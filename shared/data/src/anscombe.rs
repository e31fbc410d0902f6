//! Anscombe's quartet: why to look at data before computing with them.

use std::sync::LazyLock;

use ndarray::Array1;

use crate::embedded;
use crate::table::{Table, parse_csv};
use numerics::{Error, Result};

/// One of the four sets.
#[derive(Debug, Clone, PartialEq)]
pub struct Anscombe {
    /// `I`, `II`, `III` or `IV`.
    pub name: &'static str,
    /// Eleven numbers.
    pub x: Array1<f64>,
    /// Eleven numbers, one for each `x`.
    pub y: Array1<f64>,
}

/// The sets' names, in order.
const NAMES: [&str; 4] = ["I", "II", "III", "IV"];

/// Four sets of eleven points: the same means, variances, correlation and best line, and four quite different pictures.
///
/// ```
///
/// let names: Vec<&str> = data::anscombe().iter().map(|set| set.name).collect();
/// assert_eq!(names, ["I", "II", "III", "IV"]);
/// assert_eq!(data::anscombe()[3].x[7], 19.0);
/// ```
///
/// Source: Francis Anscombe, *Graphs in Statistical Analysis*, The American Statistician 27(1), 1973.
pub fn anscombe() -> &'static [Anscombe; 4] {
    static ANSCOMBE: LazyLock<[Anscombe; 4]> = LazyLock::new(|| {
        let text = include_str!("../anscombe.csv");
        embedded(parse_csv("anscombe.csv", text).and_then(|table| from_table(&table)))
    });
    &ANSCOMBE
}

fn from_table(table: &Table) -> Result<[Anscombe; 4]> {
    let names = table.texts("set")?;
    if let Some(name) = names.iter().find(|name| !NAMES.contains(name)) {
        return Err(Error::unknown("set in anscombe.csv", *name, NAMES));
    }
    let (x, y) = (table.numbers("x")?, table.numbers("y")?);
    let of = |set: &str, column: &[f64]| -> Array1<f64> {
        names
            .iter()
            .zip(column)
            .filter(|(name, _)| **name == set)
            .map(|(_, value)| *value)
            .collect()
    };
    Ok(NAMES.map(|name| Anscombe { name, x: of(name, &x), y: of(name, &y) }))
}
