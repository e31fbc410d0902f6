//! Digits cut by threes from the right, so that the same place is always in the same piece.

use language::tokenizer::PreTokenizer;

pub fn main() {
    for number in ["7", "1851", "218631", "1194394"] {
        let left = PreTokenizer::Gpt4.pieces(number).join("|");
        println!("{number}: from the left {left}, from the right {}", thousands(number).join("|"));
    }
}

/// The pieces of a row of digits: three each, but for the first, which has the rest.
fn thousands(digits: &str) -> Vec<&str> {
    // yours: the cuts from the right
    let first = (digits.len() + 2) % 3 + 1;
    let (head, tail) = digits.split_at(first.min(digits.len()));
    let starts = (0..tail.len()).step_by(3);
    std::iter::once(head).chain(starts.map(|start| &tail[start..start + 3])).collect()
    // end
}
