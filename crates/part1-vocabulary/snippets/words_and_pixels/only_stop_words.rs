//! Hamlet's question to a bag without stop words: nothing is left, and the error says so.
//! twin: none (error-text)

use learning::feature_extraction::BagOfWords;

pub fn main() {
    let stop_words = ["to", "be", "or", "not"].map(str::to_owned).to_vec();
    match (BagOfWords { stop_words, ..Default::default() }).fit(&["To be, or not to be?"]) {
        Ok(model) => println!("vocabulary: {}", model.vocabulary().join(", ")),
        Err(error) => println!("{error}"),
    }
}
