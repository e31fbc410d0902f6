//! Perplexity on a text that was not counted: one pair of letters never seen makes it infinite.

use ndarray::Array2;

pub fn main() {
    let text = data::moby_dick().to_lowercase();
    let words = text.split(|c: char| !c.is_ascii_lowercase()).filter(|word| !word.is_empty());
    let text = words.collect::<Vec<&str>>().join(" ");
    let signs: Vec<usize> = text.bytes().map(|byte| usize::from(byte % 32)).collect();
    let (counted, held_out) = signs.split_at(signs.len() * 4 / 5);
    let mut pairs = Array2::<f64>::zeros((27, 27)); // (this sign, the next one)
    for pair in counted.windows(2) {
        pairs[[pair[0], pair[1]]] += 1.0;
    }
    let given = |pair: &[usize]| pairs[[pair[0], pair[1]]] / pairs.row(pair[0]).sum();
    let rows = [("counted", counted), ("held out", held_out)].map(|(part, signs)| {
        let p: Vec<f64> = signs.windows(2).map(given).collect();
        let unseen = p.iter().filter(|p| **p == 0.0).count();
        let bits = p.iter().map(|p| -libm::log2(*p)).sum::<f64>() / p.len() as f64;
        show::row![part, p.len(), unseen, (libm::exp2(bits), 2)]
    });
    println!("{}", show::table(&["text", "pairs", "never seen before", "perplexity"], &rows));
}
