//! A window of three words: with each block more, the first word reaches two places further.

use ndarray::Axis;
use numerics::Rng;
use part3_networks::transformer::{Block, Positions, mask};

pub fn main() -> tensors::Result<()> {
    let mask = mask(10, may_look)?;
    let mut rng = Rng::new(6);
    let mut both = rng.normals((2, 10, 8)); // the same ten words twice, but for the first
    let same = both.index_axis(Axis(0), 0).to_owned();
    both.index_axis_mut(Axis(0), 1).assign(&same);
    both.index_axis_mut(Axis(0), 1).row_mut(0).fill(0.5);

    let mut x = tensors::tensor(&both)?;
    for n_blocks in 1..=4 {
        x = Block::random(8, 2, &mut rng)?.forward(&x, Some(&mask), &Positions::None)?;
        let moved = (x.get(0)? - x.get(1)?)?.sqr()?.sum(1)?.to_vec1::<f64>()?;
        let n_moved = moved.iter().filter(|moved| **moved > 1e-12).count();
        println!("after {n_blocks} blocks the first word has reached {n_moved} of 10");
    }
    Ok(())
}

/// Whether word i may look at word j.
fn may_look(i: usize, j: usize) -> bool {
    // yours: itself and the two words before it
    j <= i && i < j + 3
    // end
}
