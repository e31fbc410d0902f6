//! Feature hashing: a category's column comes from its letters, and some categories must share.

use std::collections::BTreeSet;

use learning::feature_extraction::{feature_hashing, murmur3_32};

pub fn main() -> numerics::Result<()> {
    for island in ["Biscoe", "Dream", "Torgersen", "Anvers"] {
        let column = feature_hashing(&[island], 8, false)?.columns()[0];
        println!(
            "{island:<9}  hash {:>10}  column {column} of 8",
            murmur3_32(island.as_bytes(), 0)
        );
    }

    let (women, men) = (data::female_names(), data::male_names());
    let ending = |name: &&str| name.to_lowercase().chars().rev().take(3).collect::<String>();
    let endings: BTreeSet<String> = women.iter().chain(men).map(ending).collect();
    let endings: Vec<String> = endings.into_iter().collect();
    let mut rows = Vec::new();
    for n_columns in [64, 1024, 16384, 262_144] {
        let hashed = feature_hashing(&endings, n_columns, false)?;
        let mut holds = vec![0; n_columns];
        for column in hashed.columns() {
            holds[*column] += 1;
        }
        let alone = holds.iter().filter(|n| **n == 1).count();
        rows.push([n_columns, endings.len() - alone].map(show::integer));
    }
    println!("endings of three letters: {}", endings.len());
    println!("{}", show::table(&["columns", "endings that share theirs"], &rows));
    Ok(())
}
