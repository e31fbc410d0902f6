//! The first whole number that a format does not have, by search and by formula.

use language::floats::{BF16, E4M3, E5M2, F16};

pub fn main() {
    let rows = [E5M2, E4M3, BF16, F16].map(|format| {
        let below: u64 = 1 << format.fraction_bits(); // up to here the gap is at most 1
        let searched = (below..).find(|&n| format.round(n as f64) != n as f64);
        show::row![format.name(), searched.unwrap_or(0), first_missing(format.fraction_bits())]
    });
    println!("{}", show::table(&["format", "searched", "formula"], &rows));
}

/// The smallest positive whole number that a format with so many fraction bits has to round.
fn first_missing(fraction_bits: u32) -> u64 {
    // yours: a formula
    (1 << (fraction_bits + 1)) + 1
    // end
}
