//! One query, two keys, two values: an attention weight small enough for a pencil.

use ndarray::array;
use networks::attention::{Mask, attention, attention_weights};

pub fn main() -> numerics::Result<()> {
    let query = array![[1.0]];
    let keys = array![[0.0], [libm::log(3.0)]];
    let values = array![[10.0], [20.0]];

    let second_weight: f64 = 0.75; // yours: the attention weight of the second key
    let output: f64 = 17.5; // yours: the output

    let weights = attention_weights(query.view(), keys.view(), Mask::None)?;
    let found = attention(query.view(), keys.view(), values.view(), Mask::None)?;
    println!("         by hand   library");
    println!(
        "weight   {:>7}   {:>7}",
        show::fixed(second_weight, 4),
        show::fixed(weights[[0, 1]], 4)
    );
    println!("output   {:>7}   {:>7}", show::fixed(output, 4), show::fixed(found[[0, 0]], 4));
    Ok(())
}
