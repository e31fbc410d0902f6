//! Temperature by hand: logits are divided before the softmax, and the entropy follows.

use language::figures::{TEXTS, next_logits};
use learning::information::entropy_bits;
use ndarray::Array1;
use numerics::functions::softmax;

pub fn main() -> numerics::Result<()> {
    for text in [0, 1] {
        let logits = Array1::from(next_logits(text)?); // (256), one for each byte
        let mut likely: Vec<usize> = (0..256).collect();
        likely.sort_by(|&i, &j| logits[j].total_cmp(&logits[i]));
        let [first, second] = [likely[0], likely[1]];

        let mut rows = Vec::new();
        for t in [0.1, 0.5, 0.7, 1.0, 1.5, 2.0, 5.0, 50.0] {
            let p = softmax(&(&logits / t));
            let entropy = entropy_bits(&p)?;
            rows.push(show::row![show::fixed(t, 1), (entropy, 2), (p[first], 3), (p[second], 3)]);
        }
        let [first, second] = [first, second].map(|byte| format!("{:?}", byte as u8 as char));
        println!("after {:?}", TEXTS[text]);
        println!("{}", show::table(&["temperature", "entropy (bits)", &first, &second], &rows));
    }
    Ok(())
}
