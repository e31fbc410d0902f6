//! Edits divided by the longer length: on strings of a and b, the detours that are shorter.

use part1_vocabulary::sets_and_strings::edit_distance;

pub fn main() {
    // All strings of one to three letters a and b.
    let mut strings: Vec<String> = vec!["a".into(), "b".into()];
    for i in 0..6 {
        strings.extend(["a", "b"].map(|letter| format!("{}{letter}", strings[i])));
    }
    println!("{} strings", strings.len());
    for [a, b, c] in shorter_detours(&strings) {
        let (direct, detour) =
            (show::fixed(share(a, c), 4), show::fixed(share(a, b) + share(b, c), 4));
        println!("{a} to {c} {direct}, by way of {b} {detour}");
    }
}

fn share(a: &str, b: &str) -> f64 {
    edit_distance(a, b) as f64 / a.len().max(b.len()) as f64
}

fn shorter_detours(strings: &[String]) -> Vec<[&str; 3]> {
    // yours: every a, b, c for which the way over b is shorter, by more than 1e-9
    let mut found = Vec::new();
    for a in strings {
        for b in strings {
            for c in strings.iter().filter(|c| share(a, c) - share(a, b) - share(b, c) > 1e-9) {
                found.push([&a[..], b, c]);
            }
        }
    }
    found
    // end
}
