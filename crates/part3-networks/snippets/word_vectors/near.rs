//! The shipped vectors of Moby-Dick: what is near by cosine, and what by the dot product?

use ndarray::{ArrayView2, Axis};
use part3_networks::word_vectors::shipped;

pub fn main() -> numerics::Result<()> {
    let vectors = shipped()?;
    let (rows, units) = (vectors.vectors(), vectors.units());
    let id = |word: &str| vectors.words().iter().position(|other| other == word).unwrap_or(0);
    for word in ["captain", "sea", "seven", "shark"] {
        println!("{word}");
        for (name, table) in [("cosine", units), ("dot", rows)] {
            let near = nearest(table, id(word), 5);
            let near: Vec<&str> = near.iter().map(|i| vectors.words()[*i].as_str()).collect();
            println!("  {name:<6}  {}", near.join(", "));
        }
    }

    let (mut words, mut groups) = (Vec::new(), Vec::new());
    for (group, members) in data::word_groups() {
        words.extend(members.iter().map(|word| id(word)));
        groups.extend(members.iter().map(|_| group));
    }
    for (name, table) in [("cosine", units), ("dot", rows)] {
        let table = table.select(Axis(0), &words);
        let own = (0..87).filter(|i| groups[nearest(table.view(), *i, 1)[0]] == groups[*i]).count();
        println!("{name:<6}  {own} of 87 in their group");
    }
    Ok(())
}

/// The n rows with the largest dot product with row i, itself left out.
fn nearest(table: ArrayView2<f64>, i: usize, n: usize) -> Vec<usize> {
    let near = table.dot(&table.row(i));
    let mut others: Vec<usize> = (0..near.len()).filter(|j| *j != i).collect();
    others.sort_by(|j, k| near[*k].total_cmp(&near[*j]));
    others.truncate(n);
    others
}
