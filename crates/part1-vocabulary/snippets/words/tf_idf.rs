//! TF-IDF of one sentence among three, by the textbook's formula and by scikit-learn's.

use learning::feature_extraction::{BagOfWords, Idf, TfIdf};
use ndarray::Axis;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::linalg;

const SENTENCES: [&str; 3] = [
    "There is magic in it.",
    "There is nothing surprising in this.",
    "What is the chief element he employs?",
];

pub fn main() -> numerics::Result<()> {
    let bag = BagOfWords::default().fit(&SENTENCES)?;
    let x = bag.transform(&SENTENCES);
    let tf = x.row(0); // term frequency, in the first sentence
    // Document frequency: how many of the sentences have the word.
    let df = x.mapv(|count| f64::from(count > 0.0)).sum_axis(Axis(0));
    let plain = &tf * df.mapv(|df| libm::log(3.0 / df));
    let smooth = &tf * df.mapv(|df| libm::log((1.0 + 3.0) / (1.0 + df)) + 1.0);
    let length = linalg::norm_l2(&smooth);
    let unit = &smooth / length;
    let mut rows = Vec::new();
    for (j, word) in bag.vocabulary().iter().enumerate().filter(|(j, _)| tf[*j] > 0.0) {
        let mut row = vec![word.clone(), show::fixed(tf[j], 0), show::fixed(df[j], 0)];
        row.extend([plain[j], smooth[j], unit[j]].map(|x| show::fixed(x, 4)));
        rows.push(row);
    }
    let header = ["word", "tf", "df", "tf·ln(3/df)", "tf·(ln(4/(1+df)) + 1)", "row of length 1"];
    println!("{}", show::table(&header, &rows));
    println!("length of the row before: {}", show::fixed(length, 4));
    let textbook = TfIdf { idf: Idf::Textbook, unit_length: false };
    for (name, model, by_hand) in [("first", textbook, &plain), ("last", TfIdf::default(), &unit)] {
        let difference = &model.fit(&x)?.transform(&x)?.row(0) - by_hand;
        let largest = show::fixed(linalg::norm_max(&difference), 9);
        println!("{name} formula, largest difference to the library: {largest}");
    }
    Ok(())
}
