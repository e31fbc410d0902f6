//! Jaccard similarity of names as sets of letter pairs: what they share, of all they have.

use std::collections::BTreeSet;

pub fn main() {
    let mut rows = Vec::new();
    for (a, b) in
        [("marie", "maria"), ("eleanor", "leanora"), ("david", "davida"), ("mary", "john")]
    {
        let (pairs_a, pairs_b) = (letter_pairs(a), letter_pairs(b));
        let shared = Vec::from_iter(&pairs_a & &pairs_b);
        let n_all = (&pairs_a | &pairs_b).len();
        let jaccard = shared.len() as f64 / n_all as f64;
        rows.push(show::row![a, b, shared.join(" "), shared.len(), n_all, (jaccard, 2)]);
    }
    println!("{}", show::table(&["a", "b", "pairs in both", "both", "either", "Jaccard"], &rows));
}

fn letter_pairs(name: &str) -> BTreeSet<String> {
    (0..name.len() - 1).map(|i| name[i..i + 2].to_string()).collect()
}
