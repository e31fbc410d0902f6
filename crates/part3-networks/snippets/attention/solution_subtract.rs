//! One head averages; two heads and the weights behind them subtract.

use ndarray::{Array2, Axis, array, concatenate};
use networks::attention::{Mask, attention};

pub fn main() -> numerics::Result<()> {
    // Adelie, Chinstrap, Gentoo: a one-hot key each, 30 long, and the mean mass in g.
    let keys = Array2::eye(3) * 30.0;
    let values = array![[3700.7], [3733.1], [5076.0]];

    let (first, second, output_weights) = layer();
    let look_up = |q: &Array2<f64>| attention(q.view(), keys.view(), values.view(), Mask::None);
    let heads = concatenate![Axis(1), look_up(&first)?, look_up(&second)?]; // (1, 2)
    println!("what two heads found  {}", show::vector(heads.row(0), 1));
    println!("Gentoo less Adelie    {}", show::vector(heads.dot(&output_weights).row(0), 1));
    Ok(())
}

/// The queries of two heads, (1, 3) each, and the weights behind them, (2, 1).
fn layer() -> (Array2<f64>, Array2<f64>, Array2<f64>) {
    // yours: who is looked up, and what is done with the two masses
    let (gentoo, adelie) = (array![[0.0, 0.0, 1.0]], array![[1.0, 0.0, 0.0]]);
    (gentoo, adelie, array![[1.0], [-1.0]])
    // end
}
