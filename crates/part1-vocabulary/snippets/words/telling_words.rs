//! The words that stand out in each paragraph of Moby-Dick, by count and by two forms of TF-IDF.

use learning::feature_extraction::{BagOfWords, Idf, TfIdf};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let paragraphs: Vec<&str> = data::moby_dick().lines().filter(|line| !line.is_empty()).collect();
    let bag = BagOfWords::default().fit(&paragraphs)?;
    let counts = bag.transform(&paragraphs);
    let plain = TfIdf { idf: Idf::Textbook, unit_length: false };
    let textbook = plain.fit(&counts)?.transform(&counts)?;
    let scikit_learn = TfIdf::default().fit(&counts)?.transform(&counts)?;
    let mut rows = Vec::new();
    for i in 1..paragraphs.len() {
        let [a, b, c] = [&counts, &textbook, &scikit_learn].map(|x| {
            let order = stats::order_by(x.ncols(), &|j, k| x[[i, k]].total_cmp(&x[[i, j]]));
            [0, 1, 2].map(|place| bag.vocabulary()[order[place]].as_str()).join(" ")
        });
        rows.push(show::row![i, a, b, c]);
    }
    let header = ["paragraph", "by count", "TF-IDF, textbook", "TF-IDF, scikit-learn"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
