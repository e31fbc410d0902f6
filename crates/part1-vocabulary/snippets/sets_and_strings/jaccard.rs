//! Jaccard similarity of names as sets of letter pairs: what they share, of all they have.

use part1_vocabulary::sets_and_strings::{jaccard_similarity, letter_pair_set};

pub fn main() {
    let mut rows = Vec::new();
    for (a, b) in
        [("marie", "maria"), ("eleanor", "leanora"), ("david", "davida"), ("mary", "john")]
    {
        let (pairs_a, pairs_b) = (letter_pair_set(a), letter_pair_set(b));
        let shared: Vec<String> = pairs_a.intersection(&pairs_b).cloned().collect();
        let n_all = pairs_a.union(&pairs_b).count();
        let jaccard = jaccard_similarity(&pairs_a, &pairs_b);
        let share = format!("{} of {n_all}", shared.len());
        rows.push([a.into(), b.into(), shared.join(" "), share, show::fixed(jaccard, 2)]);
    }
    println!("{}", show::table(&["a", "b", "pairs in both", "share", "Jaccard"], &rows));
}
