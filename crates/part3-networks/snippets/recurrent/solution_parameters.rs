//! How many weights and biases have the three cells with 27 inputs and 32 units? Counted twice.

use networks::recurrent::{Cell, Recurrent};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    for (cell, blocks) in [(Cell::Rnn, 1), (Cell::Gru, 3), (Cell::Lstm, 4)] {
        let layer = Recurrent::random(cell, 27, 32, &mut Rng::new(1))?;
        let (by_hand, counted) = (by_hand(blocks, 27, 32), layer.n_parameters());
        println!("{:<4}  by hand {by_hand}, in the layer {counted}", cell.name());
    }
    Ok(())
}

fn by_hand(blocks: usize, n_inputs: usize, n_hidden: usize) -> usize {
    // yours: both weight matrices and both biases, so many blocks of each
    blocks * n_hidden * (n_inputs + n_hidden + 2)
    // end
}
