//! How many parameters a block has: twelve times the square of its width, and a little.

use numerics::Rng;
use part3_networks::transformer::Block;

pub fn main() -> tensors::Result<()> {
    let mut rows = Vec::new();
    for width in [8, 32, 64] {
        let block = Block::random(width, 2, &mut Rng::new(1))?;
        let counted: usize = block.parameters().iter().map(|(_, w)| w.elem_count()).sum();
        rows.push(show::row![width, counted, formula(width)]);
    }
    println!("{}", show::table(&["width", "counted", "by formula"], &rows));
    Ok(())
}

/// Attention has no biases; the feed-forward layer and the two normalizations have.
fn formula(d: usize) -> usize {
    // yours: a formula in the width d
    12 * d * d + 9 * d
    // end
}
