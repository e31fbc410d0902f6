//! Words, letters or bytes: the list each needs, and what half of Moby-Dick does not find in it.

use std::collections::HashSet;

pub fn main() {
    let text = data::moby_dick_whole();
    let (first, second) = text.split_at(text.len() / 2);
    let rows = [
        row("words", words(first), words(second)),
        row("letters and signs", first.chars().collect(), second.chars().collect()),
        row("bytes", first.bytes().collect(), second.bytes().collect()),
    ];
    let header = ["unit", "in the first half", "second half", "of these new", "share (%)"];
    println!("{}", show::table(&header, &rows));

    let known: HashSet<_> = words(first).into_iter().collect();
    let mut new = words(second);
    new.retain(|word| !known.contains(word));
    println!("new words, the first of them: {}", new[..6].join(", "));
}

fn words(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !c.is_alphabetic()).filter(|run| !run.is_empty());
    runs.map(str::to_lowercase).collect()
}

/// The different units of one half, the units in the other, and how many of these are new.
fn row<T: Eq + std::hash::Hash>(name: &str, first: Vec<T>, second: Vec<T>) -> Vec<String> {
    let known: HashSet<T> = first.into_iter().collect();
    let new = second.iter().filter(|unit| !known.contains(unit)).count();
    let share = 100.0 * new as f64 / second.len() as f64;
    show::row![name, known.len(), second.len(), new, (share, 4)]
}
