//! With rotary places one query serves all words: each looks at the one before it.

use ndarray::Array2;
use networks::attention::{Mask, attention_weights};
use networks::positions::rotary;

pub fn main() -> numerics::Result<()> {
    // Six words, all with the same key and the same query, turned by 1 radian a place.
    let keys = Array2::from_shape_fn((6, 2), |(_, column)| [6.0, 0.0][column]);
    let queries = Array2::from_shape_fn((6, 2), |(_, column)| query()[column]);
    let (q, k) = (rotary(&queries, 0, 10_000.0)?, rotary(&keys, 0, 10_000.0)?);
    println!("{}", show::matrix(&attention_weights(q.view(), k.view(), Mask::Causal)?, 3));
    Ok(())
}

/// The query, 6 long as the key is.
fn query() -> [f64; 2] {
    // yours: the key, turned so that the best fit is one place back
    [6.0 * libm::cos(-1.0), 6.0 * libm::sin(-1.0)]
    // end
}
