//! Probabilities handed over as if they were logits: no error, and a loss that cannot get small.

use learning::losses::categorical_cross_entropy_with_logits as loss;
use ndarray::array;
use numerics::functions::softmax_rows;

pub fn main() -> numerics::Result<()> {
    let y = array![0];
    let mut rows = Vec::new();
    for lead in [0.0, 2.0, 5.0, 10.0, 100.0] {
        let logits = array![[lead, 0.0, 0.0]];
        let p = softmax_rows(&logits);
        let losses = [loss(&y, &logits)?, loss(&y, &p)?]; // in the second, a second softmax
        rows.push(show::row![(lead, 0), (p[[0, 0]], 4), (losses, 4)]);
    }
    let header = ["logit of the truth", "probability", "loss", "loss, softmax twice"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
