//! The edit distance of two names, from a table of the distances between all their beginnings.

use ndarray::Array2;

pub fn main() {
    println!("{}", show::matrix(edit_table("katrin", "karina"), 0));
    let shifted = edit_table("eleanor", "leanora");
    println!("from eleanor to leanora: {} edits", shifted[[7, 7]]);
}

fn edit_table(a: &str, b: &str) -> Array2<usize> {
    let (n, m) = (a.len(), b.len());
    // From nothing to j letters: j insertions; from i letters to nothing: i deletions.
    let mut table = Array2::from_shape_fn((n + 1, m + 1), |(i, j)| i.max(j));
    for i in 1..=n {
        for j in 1..=m {
            let deleted = table[[i - 1, j]] + 1;
            let inserted = table[[i, j - 1]] + 1;
            let differ = a.as_bytes()[i - 1] != b.as_bytes()[j - 1];
            let replaced_or_kept = table[[i - 1, j - 1]] + usize::from(differ);
            table[[i, j]] = deleted.min(inserted).min(replaced_or_kept);
        }
    }
    table
}
