//! Logits 0, 0 and log 2, and the third class is the true one: the slopes with a pencil.

use learning::losses::categorical_cross_entropy_with_logits_gradient as logit_gradient;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let logits = array![[0.0, 0.0, std::f64::consts::LN_2]];
    println!("with a pencil  {}", show::vector(by_hand(), 4));
    println!("library        {}", show::vector(logit_gradient(&[2][..], &logits)?.row(0), 4));
    Ok(())
}

fn by_hand() -> [f64; 3] {
    // yours: the slopes along the three logits
    [0.25, 0.25, 0.5 - 1.0]
    // end
}
