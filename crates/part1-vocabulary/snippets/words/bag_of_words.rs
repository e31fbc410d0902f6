//! Three sentences become three rows of counts, one column for each word of the vocabulary.

use learning::feature_extraction::{BagOfWords, words};

pub fn main() -> numerics::Result<()> {
    let sentences = [
        "There is magic in it.",
        "There is nothing surprising in this.",
        "What is the chief element he employs?",
    ];
    let mut vocabulary = sentences.map(words).concat(); // runs of letters, in lower case
    vocabulary.sort();
    vocabulary.dedup();
    let mut rows = Vec::new(); // the columns go down the page
    for word in &vocabulary {
        let count = |text| words(text).iter().filter(|token| *token == word).count() as f64;
        rows.push(show::row![word, (sentences.map(count), 0)]);
    }
    println!("{}", show::table(&["word", "sentence 1", "sentence 2", "sentence 3"], &rows));
    let library = BagOfWords::default().fit(&sentences)?;
    for (name, text) in [("sentence 1", sentences[0]), ("a new one", "magic in magic, in water")] {
        println!("{name:<10}  {}", show::vector(library.transform(&[text]), 0));
    }
    Ok(())
}
