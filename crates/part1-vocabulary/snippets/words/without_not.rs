//! A stop list with *not* in it: two opposite sentences become the same row of counts.

use learning::feature_extraction::BagOfWords;

pub fn main() -> numerics::Result<()> {
    let reports = ["the sea is calm", "the sea is not calm"];
    for stop_words in [vec!["the", "is"], vec!["the", "is", "not"]] {
        println!("stop words: {}", stop_words.join(", "));
        let stop_words = stop_words.into_iter().map(str::to_owned).collect();
        let model = BagOfWords { stop_words, ..Default::default() }.fit(&reports)?;
        println!("  columns: {}", model.vocabulary().join(", "));
        for (report, counts) in reports.iter().zip(model.transform(&reports).rows()) {
            println!("  {}  {report}", show::vector(counts, 0));
        }
    }
    Ok(())
}
