//! TF-IDF of one sentence among three, by the textbook's formula and by scikit-learn's.

use learning::feature_extraction::{BagOfWords, Idf, TfIdf};
use numerics::estimator::{FitUnsupervised, Transform};

const SENTENCES: [&str; 3] = [
    "There is magic in it.",
    "There is nothing surprising in this.",
    "What is the chief element he employs?",
];

pub fn main() -> numerics::Result<()> {
    let bag = BagOfWords::default().fit(&SENTENCES)?;
    let x = bag.transform(&SENTENCES);
    let textbook = TfIdf { idf: Idf::Textbook, unit_length: false };
    let by_textbook = textbook.fit(&x)?.transform(&x)?;
    let by_scikit_learn = TfIdf::default().fit(&x)?.transform(&x)?;

    let (mut rows, mut squares) = (Vec::new(), 0.0);
    for (j, word) in bag.vocabulary().iter().enumerate().filter(|(j, _)| x[[0, *j]] > 0.0) {
        let tf = x[[0, j]]; // term frequency, in this sentence
        // Document frequency: how many of the sentences have the word.
        let df = x.column(j).iter().filter(|count| **count > 0.0).count() as f64;
        let plain = tf * libm::log(3.0 / df);
        let smooth = tf * (libm::log((1.0 + 3.0) / (1.0 + df)) + 1.0);
        squares += smooth * smooth;
        let mut row = vec![word.clone(), show::fixed(tf, 0), show::fixed(df, 0)];
        row.extend([plain, by_textbook[[0, j]]].map(|x| show::fixed(x, 4)));
        row.extend([smooth, by_scikit_learn[[0, j]]].map(|x| show::fixed(x, 4)));
        rows.push(row);
    }
    let header =
        ["word", "tf", "df", "tf·ln(3/df)", "library", "tf·(ln(4/(1+df)) + 1)", "scikit-learn"];
    println!("{}", show::table(&header, &rows));
    println!("length of the column before the last: {}", show::fixed(squares.sqrt(), 4));
    Ok(())
}
