//! What a test shares with the training text, word for word: every tenth paragraph, or the last.

use language::corpus::shared_ngrams;

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick_whole();
    let paragraphs: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let n = paragraphs.len();
    let mut rows = Vec::new();
    for (name, is_test) in [
        ("every tenth", (0..n).map(|i| i % 10 == 0).collect::<Vec<bool>>()),
        ("the last tenth", (0..n).map(|i| i >= n - n / 10).collect()),
    ] {
        let of = |wanted: bool| {
            let both = paragraphs.iter().zip(&is_test);
            both.filter(|(_, test)| **test == wanted).map(|(text, _)| *text).collect::<Vec<&str>>()
        };
        let mut told = Vec::new();
        for n_words in [5, 8, 13] {
            told.push(n_shared(&of(false), &of(true), n_words)?);
        }
        rows.push(show::row![name, of(true).len(), told[0], told[1], told[2]]);
    }
    println!("{}", show::table(&["test", "paragraphs", "5 words", "8", "13"], &rows));
    Ok(())
}

/// How many of the test's paragraphs share so many words in a row with the training text.
fn n_shared(train: &[&str], test: &[&str], n_words: usize) -> numerics::Result<usize> {
    // yours: how many of them a run of so many words gives away
    Ok(shared_ngrams(train, test, n_words)?.len())
    // end
}
