//! In a large collection the smoothing fades, and the 1 that scikit-learn adds stays.

use learning::feature_extraction::Idf;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for n in [3, 30, 3_000, 3_000_000] {
        // A word that stands in one text of three.
        let (textbook, smooth) = (Idf::Textbook.weight(n / 3, n)?, Idf::Smooth.weight(n / 3, n)?);
        let numbers = [textbook, smooth, smooth - textbook].map(|x| show::fixed(x, 4));
        rows.push([&[show::integer(n as u64)], &numbers[..]].concat());
    }
    let header = ["texts", "textbook", "scikit-learn's", "difference"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
