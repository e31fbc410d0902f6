//! TF-IDF of one sentence among three, by the textbook's formula and by scikit-learn's.

use learning::feature_extraction::BagOfWords;

pub fn main() -> numerics::Result<()> {
    let sentences = [
        "There is magic in it.",
        "There is nothing surprising in this.",
        "What is the chief element he employs?",
    ];
    let bag = BagOfWords::default().fit(&sentences)?;
    let x = bag.transform(&sentences);
    let tf = x.row(0).to_owned(); // term frequency, in the first sentence
    let df = x.mapv(|count| count.min(1.0)).sum_axis(ndarray::Axis(0)); // document frequency
    let textbook = &tf * df.mapv(|df| libm::log(3.0 / df));
    let smooth = &tf * df.mapv(|df| libm::log(4.0 / (1.0 + df)) + 1.0);
    let unit = &smooth / smooth.dot(&smooth).sqrt();
    let mut rows = Vec::new();
    for (j, word) in bag.vocabulary().iter().enumerate().filter(|(j, _)| tf[*j] > 0.0) {
        rows.push(show::row![word, ([tf[j], df[j]], 0), ([textbook[j], smooth[j], unit[j]], 4)]);
    }
    let header = ["word", "tf", "df", "tf·ln(3/df)", "tf·(ln(4/(1+df)) + 1)", "row of length 1"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
