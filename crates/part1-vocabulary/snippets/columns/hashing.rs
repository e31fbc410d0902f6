//! Feature hashing: a category's column comes from its letters, and some categories must share.

use std::collections::BTreeSet;

use learning::feature_extraction::feature_hashing;

pub fn main() -> numerics::Result<()> {
    for island in ["biscoe", "dream", "torgersen", "anvers"] {
        let sum: u32 = island.bytes().map(|letter| u32::from(letter - b'a') + 1).sum(); // a is 1
        println!("{island:<9}  letters add up to {sum:>3}, column {} of 8", sum % 8);
    }

    let names = [data::female_names(), data::male_names()].concat();
    let ending = |name: &&str| name.to_lowercase().chars().rev().take(3).collect::<String>();
    let endings: BTreeSet<String> = names.iter().map(ending).collect();
    let endings: Vec<String> = endings.into_iter().collect();
    println!("\n{} endings of three letters, by the library's hash", show::integer(endings.len()));
    for n_columns in [64, 1024, 16384, 262_144] {
        let mut holds = vec![0; n_columns];
        for column in feature_hashing(&endings, n_columns, false)?.columns() {
            holds[*column] += 1;
        }
        let sharing = endings.len() - holds.iter().filter(|n| **n == 1).count();
        println!("{:>7} columns: {:>5} share", show::integer(n_columns), show::integer(sharing));
    }
    Ok(())
}
