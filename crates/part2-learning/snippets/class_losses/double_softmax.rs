//! Probabilities handed over as if they were logits: no error, and a loss that cannot get small.

use learning::losses::categorical_cross_entropy_with_logits as loss;
use ndarray::array;
use numerics::Result;
use numerics::functions::softmax_rows;

pub fn main() -> Result<()> {
    let y = array![0];
    let mut rows = Vec::new();
    for lead in [0.0, 2.0, 5.0, 10.0, 100.0] {
        let logits = array![[lead, 0.0, 0.0]];
        let p = softmax_rows(&logits);
        rows.push([
            show::fixed(lead, 0),
            show::fixed(p[[0, 0]], 4),
            show::fixed(loss(&y, &logits)?, 4),
            show::fixed(loss(&y, &p)?, 4), // a second softmax
        ]);
    }
    let header = ["logit of the truth", "probability", "loss", "loss, softmax twice"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
