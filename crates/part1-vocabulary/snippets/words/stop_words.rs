//! The most frequent words of Moby-Dick's first chapter, before and after dropping stop words.

use learning::feature_extraction::BagOfWords;
use numerics::stats;

// A short list for this page; scikit-learn's has 318 words.
const STOP_WORDS: &str = "the of and to in is it that as me all you this for there but my with \
    on they or some be from do if at go what him his by them he not so are more an was";

pub fn main() -> numerics::Result<()> {
    let paragraphs: Vec<&str> = data::moby_dick().lines().filter(|line| !line.is_empty()).collect();
    for list in ["", STOP_WORDS] {
        let stop_words: Vec<String> = list.split_whitespace().map(str::to_owned).collect();
        println!("without {} stop words", stop_words.len());
        let model = BagOfWords { stop_words, ..Default::default() }.fit(&paragraphs)?;
        let totals = model.transform(&paragraphs).sum_axis(ndarray::Axis(0));
        let order = stats::order_by(totals.len(), &|i, j| totals[j].total_cmp(&totals[i]));
        let top = order[..10].iter().map(|j| format!("{} {}", model.vocabulary()[*j], totals[*j]));
        println!("  top 10 of {}: {}", totals.len(), top.collect::<Vec<_>>().join(", "));
        let share = order[..10].iter().map(|j| totals[*j]).sum::<f64>() / totals.sum();
        println!("  they are {} of the text", show::percent(share, 1));
    }
    Ok(())
}
