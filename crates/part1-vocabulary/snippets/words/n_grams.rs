//! Two sentences with one bag of words: pairs of words tell them apart, at the price of columns.

use learning::feature_extraction::{BagOfWords, words};

pub fn main() -> numerics::Result<()> {
    for sentence in ["the captain pays the sailor", "the sailor pays the captain"] {
        let words = words(sentence);
        let mut pairs: Vec<String> = words.windows(2).map(|pair| pair.join(" ")).collect();
        pairs.sort();
        println!("{sentence}: {}", pairs.join(", "));
    }

    let paragraphs: Vec<&str> = data::moby_dick().lines().filter(|line| !line.is_empty()).collect();
    let mut rows = Vec::new();
    for n in 1..=3 {
        let model = BagOfWords { n, ..Default::default() }.fit(&paragraphs)?;
        let totals = model.transform(&paragraphs).sum_axis(ndarray::Axis(0));
        let once = totals.iter().filter(|total| **total == 1.0).count();
        let share = show::percent(once as f64 / totals.len() as f64, 1);
        rows.push(show::row![n, totals.sum() as usize, totals.len(), share]);
    }
    let header = ["n", "n-grams in chapter 1", "different = columns", "occur once"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
