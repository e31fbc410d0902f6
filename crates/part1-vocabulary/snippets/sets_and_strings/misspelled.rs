//! Who is meant by elizabth? The nearest of 4,951 names by three measures.

use part1_vocabulary::sets_and_strings as measures;

pub fn main() {
    let asked = "elizabth";
    let names: Vec<String> = data::female_names().iter().map(|n| n.to_lowercase()).collect();
    let pairs = measures::letter_pair_set(asked);
    let jaccard =
        |name: &str| 1.0 - measures::jaccard_similarity(&pairs, &measures::letter_pair_set(name));
    let edits = |name: &str| measures::edit_distance(asked, name) as f64;
    // A name of another length has no Hamming distance, so it counts as infinitely far.
    let hamming = |name: &str| {
        measures::hamming_distance(asked.chars(), name.chars())
            .map_or(f64::INFINITY, |different| different as f64)
    };
    let of_same_length = names.iter().filter(|name| hamming(name).is_finite()).count();
    println!("{} names, {of_same_length} of them with 8 letters", show::integer(names.len()));

    for measure in ["Hamming", "Jaccard", "edit"] {
        let distance = |name: &str| match measure {
            "Hamming" => hamming(name),
            "Jaccard" => jaccard(name),
            _ => edits(name),
        };
        let mut sorted: Vec<(f64, &str)> = names.iter().map(|n| (distance(n), &n[..])).collect();
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(b.1)));
        let best = sorted[..3].iter().map(|(d, name)| format!("{name} {}", show::fixed(*d, 2)));
        println!("{measure:<8} {}", best.collect::<Vec<_>>().join(", "));
    }
}
