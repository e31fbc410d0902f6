//! Byte-pair encoding by hand: count neighbors, merge the most frequent pair, and again.

use std::collections::BTreeMap;

pub fn main() {
    let text = "the whale, the whaler, the whaleboat, the boat";
    let mut tokens: Vec<String> = text.chars().map(String::from).collect(); // one byte each
    println!("{} bytes: {}", tokens.len(), tokens.join("|"));
    let mut rows = Vec::new();
    for _ in 0..12 {
        let Some(((a, b), times)) = most_frequent(&tokens) else { break };
        tokens = merged(&tokens, &a, &b);
        rows.push(show::row![format!("{a:?} + {b:?}"), times, tokens.len()]);
    }
    println!("{}", show::table(&["merge", "times", "tokens then"], &rows));
    println!("{}", tokens.join("|"));
}

/// The pair of neighbors that occurs most often; of several, the alphabet's first.
fn most_frequent(tokens: &[String]) -> Option<((String, String), usize)> {
    let mut counts = BTreeMap::new();
    for pair in tokens.windows(2) {
        *counts.entry((pair[0].clone(), pair[1].clone())).or_insert(0) += 1;
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count)
}

/// The tokens with each `a`, `b` as one, from left to right.
fn merged(tokens: &[String], a: &str, b: &str) -> Vec<String> {
    let mut result: Vec<String> = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let fits = tokens[i] == a && tokens.get(i + 1).is_some_and(|next| next == b);
        result.push(if fits { format!("{a}{b}") } else { tokens[i].clone() });
        i += if fits { 2 } else { 1 };
    }
    result
}
