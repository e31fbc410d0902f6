//! Two sentences with one bag of words: pairs of words tell them apart, at the price of columns.

use learning::feature_extraction::{BagOfWords, n_grams, words};

pub fn main() -> numerics::Result<()> {
    for sentence in ["the captain pays the sailor", "the sailor pays the captain"] {
        let mut bag = words(sentence);
        let mut pairs = n_grams(&bag, 2)?;
        bag.sort();
        pairs.sort();
        println!("words {}", bag.join(", "));
        println!("pairs {}\n", pairs.join(", "));
    }

    let paragraphs: Vec<&str> = data::moby_dick().lines().filter(|line| !line.is_empty()).collect();
    let mut rows = Vec::new();
    for n in 1..=3 {
        let model = BagOfWords { n, ..Default::default() }.fit(&paragraphs)?;
        let totals = model.transform(&paragraphs).sum_axis(ndarray::Axis(0));
        let once = totals.iter().filter(|total| **total == 1.0).count();
        let share = show::percent(once as f64 / totals.len() as f64, 1);
        let numbers = [n.to_string(), show::integer(totals.sum()), show::integer(totals.len())];
        rows.push([&numbers[..], &[share]].concat());
    }
    println!("chapter 1 of Moby-Dick");
    let header = ["n", "n-grams", "different ones = columns", "stand only once"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
