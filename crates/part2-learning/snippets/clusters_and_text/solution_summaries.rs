//! Summaries of every length: the first words of a paragraph against its second sentence.

use learning::metrics::{rouge_l, rouge_n};
use numerics::Result;

pub fn main() -> Result<()> {
    let text = data::moby_dick().to_lowercase();
    let paragraph = text.lines().nth(2).unwrap_or_default();
    let words: Vec<&str> = paragraph
        .split(|c: char| !c.is_ascii_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    let reference = &words[3..43]; // the second sentence, 40 words
    let mut rows = Vec::new();
    for length in [10, 20, 43, 80, words.len()] {
        rows.push(show::row![length, (judged(&words[..length], reference)?, 4)]);
    }
    let header = ["first words", "ROUGE-1 precision", "recall", "F1", "ROUGE-L F1"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn judged(summary: &[&str], reference: &[&str]) -> Result<[f64; 4]> {
    // yours: precision, recall and F1 of ROUGE-1, and the F1 of ROUGE-L
    let one = rouge_n(summary, reference, 1)?;
    Ok([one.precision, one.recall, one.f1, rouge_l(summary, reference).f1])
    // end
}
