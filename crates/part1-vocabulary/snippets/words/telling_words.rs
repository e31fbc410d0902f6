//! The words that stand out in five paragraphs of Moby-Dick, by count and by two formulas.

use learning::feature_extraction::{BagOfWords, Idf, TfIdf};
use ndarray::ArrayView1;
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let paragraphs: Vec<&str> = data::moby_dick().lines().filter(|line| !line.is_empty()).collect();
    let bag = BagOfWords::default().fit(&paragraphs)?;
    let counts = bag.transform(&paragraphs);
    let textbook = TfIdf { idf: Idf::Textbook, unit_length: false };
    let by_textbook = textbook.fit(&counts)?.transform(&counts)?;
    let by_scikit_learn = TfIdf::default().fit(&counts)?.transform(&counts)?;

    // The vocabulary is sorted, and so equal numbers stay in alphabetical order.
    let top = |row: ArrayView1<'_, f64>| {
        let mut order: Vec<usize> = (0..row.len()).collect();
        order.sort_by(|a, b| row[*b].total_cmp(&row[*a]));
        let words: Vec<&str> = order[..3].iter().map(|j| bag.vocabulary()[*j].as_str()).collect();
        words.join(" ")
    };
    let mut rows = Vec::new();
    for i in [1, 5, 6, 10, 15] {
        let mut row = vec![i.to_string()];
        row.extend([&counts, &by_textbook, &by_scikit_learn].map(|x| top(x.row(i))));
        rows.push(row);
    }
    println!("{} columns, one for each word", counts.ncols());
    let header = ["paragraph", "by count", "TF-IDF, textbook", "TF-IDF, scikit-learn's"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
