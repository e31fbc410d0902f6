//! A few imagined counts repair the model of letters that gave unseen pairs a zero.

use ndarray::{Array2, Axis};

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
    let rows = [0.0, 0.01, 0.1, 1.0, 10.0, 100.0].map(|imagined| {
        let raised = &pairs + imagined;
        let p = &raised / &raised.sum_axis(Axis(1)).insert_axis(Axis(1));
        let surprise_bits = |pair: &[usize]| -libm::log2(p[[pair[0], pair[1]]]);
        let perplexities = [counted, held_out].map(|signs| {
            let bits: f64 = signs.windows(2).map(surprise_bits).sum();
            libm::exp2(bits / (signs.len() - 1) as f64)
        });
        show::row![(imagined, 2), (perplexities, 3)]
    });
    let header = ["imagined counts", "perplexity, counted text", "held-out text"];
    println!("{}", show::table(&header, &rows));
}
