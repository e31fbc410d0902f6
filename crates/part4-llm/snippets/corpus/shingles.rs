//! Three tablets in a chapel as sets of shingles, three words in a row: which two are alike?

use std::collections::BTreeSet;

use language::corpus::{Shingles, words};

pub fn main() -> numerics::Result<()> {
    let lines = data::moby_dick_whole().lines();
    let tablets: Vec<&str> = lines.filter(|line| line.starts_with("SACRED TO")).collect();
    let sets: Vec<BTreeSet<String>> = tablets
        .iter()
        .map(|text| words(text).windows(3).map(|three| three.join(" ")).collect())
        .collect();
    let names = ["Talbot", "the Eliza", "Hardy"];
    let mut rows = Vec::new();
    for (a, b) in [(0, 1), (0, 2), (1, 2)] {
        let n_both = sets[a].intersection(&sets[b]).count();
        let n_any = sets[a].union(&sets[b]).count();
        rows.push(show::row![
            format!("{}, {}", names[a], names[b]),
            n_both,
            n_any,
            (n_both as f64 / n_any as f64, 4)
        ]);
    }
    let header = ["tablets", "in both", "in either", "similarity"];
    println!("{}", show::table(&header, &rows));
    let [talbot, hardy] = [0, 2].map(|i| Shingles::of_text(tablets[i], 3));
    println!("by the library: {}", show::fixed(talbot?.jaccard(&hardy?), 4));
    let shared: Vec<&String> = sets[0].intersection(&sets[2]).collect();
    shared.iter().for_each(|shingle| println!("Talbot and Hardy: {shingle}"));
    Ok(())
}
