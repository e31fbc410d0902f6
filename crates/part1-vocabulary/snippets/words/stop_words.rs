//! The most frequent words of Moby-Dick's first chapter, before and after dropping stop words.

use learning::feature_extraction::BagOfWords;

// A short list for this page; scikit-learn's has 318 words.
const STOP_WORDS: &str = "the of and to in is it that as me all you this for there but my with \
    on they or some be from do if at go what him his by them he not so are more an was";

pub fn main() -> numerics::Result<()> {
    let paragraphs: Vec<&str> = data::moby_dick().lines().filter(|line| !line.is_empty()).collect();
    let stop_words: Vec<String> = STOP_WORDS.split_whitespace().map(str::to_owned).collect();
    for (name, stop_words) in [("all words", vec![]), ("without stop words", stop_words)] {
        let model = BagOfWords { stop_words, ..Default::default() }.fit(&paragraphs)?;
        let totals = model.transform(&paragraphs).sum_axis(ndarray::Axis(0));

        // The vocabulary is sorted, and so equally frequent words stay in alphabetical order.
        let mut order: Vec<usize> = (0..totals.len()).collect();
        order.sort_by(|a, b| totals[*b].total_cmp(&totals[*a]));
        let top = &order[..10];
        let words: Vec<&String> = top.iter().map(|j| &model.vocabulary()[*j]).collect();
        let counts: Vec<f64> = top.iter().map(|j| totals[*j]).collect();
        let share = show::percent(counts.iter().sum::<f64>() / totals.sum(), 1);
        println!("{name}: the top 10 of {} are {share} of the text", totals.len());
        println!("{}\n", show::bars(&words, &counts, 0, 30));
    }
    Ok(())
}
