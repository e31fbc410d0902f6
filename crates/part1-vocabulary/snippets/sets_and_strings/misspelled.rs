//! Who is meant by elizabth? The nearest of 4,951 names by three measures.

use part1_vocabulary::sets_and_strings::*;

pub fn main() {
    let names: Vec<String> = data::female_names().iter().map(|n| n.to_lowercase()).collect();
    let of_8 = names.iter().filter(|name| name.len() == 8).count();
    println!("{} names, {of_8} of them with 8 letters", show::integer(names.len()));

    let measures: [(&str, fn(&str, &str) -> f64); 3] = [
        ("Hamming", hamming),
        ("Jaccard", |a, b| 1.0 - jaccard_similarity(&letter_pair_set(a), &letter_pair_set(b))),
        ("edit", |a, b| edit_distance(a, b) as f64),
    ];
    for (measure, distance) in measures {
        let mut sorted =
            Vec::from_iter(names.iter().map(|name| (distance("elizabth", name), name)));
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(b.1)));
        let best = sorted[..3].iter().map(|(d, name)| format!("{name} {}", show::fixed(*d, 2)));
        println!("{measure:<8} {}", Vec::from_iter(best).join(", "));
    }
}

/// A name of another length has no Hamming distance, so it counts as infinitely far.
fn hamming(a: &str, b: &str) -> f64 {
    hamming_distance(a.chars(), b.chars()).map_or(f64::INFINITY, |different| different as f64)
}
