//! Three sentences become three rows of counts, one column for each word of the vocabulary.

use learning::feature_extraction::BagOfWords;

const SENTENCES: [&str; 3] = [
    "There is magic in it.",
    "There is nothing surprising in this.",
    "What is the chief element he employs?",
];

pub fn main() -> numerics::Result<()> {
    let model = BagOfWords::default().fit(&SENTENCES)?;
    let x = model.transform(&SENTENCES);
    // The words are the columns; here they go down the page, because there are many.
    let mut rows = Vec::new();
    for (word, counts) in model.vocabulary().iter().zip(x.columns()) {
        let mut row = vec![word.clone()];
        row.extend(counts.iter().map(|count| show::fixed(*count, 0)));
        rows.push(row);
    }
    let header = ["word", "sentence 1", "sentence 2", "sentence 3"];
    println!("{}\n", show::table(&header, &rows));
    let zeros = x.iter().filter(|count| **count == 0.0).count();
    println!("bags of words {}, {zeros} of {} counts are 0", show::shape(&x), x.len());

    let new = model.transform(&["There is magic in magic, and in water."]);
    let known = model.vocabulary().iter().zip(new.row(0)).filter(|(_, count)| **count > 0.0);
    let bag: Vec<String> = known.map(|(word, count)| format!("{word} {count}")).collect();
    println!("bag of a new sentence: {}", bag.join(", "));
    Ok(())
}
