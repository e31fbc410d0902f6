//! Summaries of every length: the first words of a paragraph against its first sentence.

use learning::metrics::{rouge_l, rouge_n};

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick().to_lowercase();
    let paragraph = text.lines().nth(2).unwrap_or_default();
    let words: Vec<&str> = paragraph
        .split(|c: char| !c.is_ascii_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    let reference = &words[3..43]; // the second sentence, 40 words
    let mut rows = Vec::new();
    for length in [10, 20, 43, 80, words.len()] {
        let summary = &words[..length];
        let one = rouge_n(summary, reference, 1)?;
        rows.push([
            length.to_string(),
            show::fixed(one.precision, 4),
            show::fixed(one.recall, 4),
            show::fixed(one.f1, 4),
            show::fixed(rouge_l(summary, reference).f1, 4),
        ]);
    }
    let header = ["first words", "ROUGE-1 precision", "recall", "F1", "ROUGE-L F1"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
