//! Looking up rows of a table: each row's gradient is the sum over the times it was looked up.

use learning::tensor_autograd::Tape;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let tape = Tape::new();
    let table = tape.leaf(array![[0.1, 0.2], [0.3, 0.4], [0.5, 0.6], [0.7, 0.8]]);
    let looked_up = table.rows(&[3, 1, 3])?;
    let slopes = array![[1.0, 10.0], [2.0, 20.0], [4.0, 40.0]];
    let gradients = looked_up.backward_with(slopes.into_dyn())?;
    for (i, row) in gradients.of(table)?.outer_iter().enumerate() {
        println!(
            "row {i}  by hand {}  by tape {}",
            show::vector(by_hand()[i], 0),
            show::vector(row.iter(), 0)
        );
    }
    Ok(())
}

fn by_hand() -> [[f64; 2]; 4] {
    // yours: the gradient of each row, worked out with a pencil
    [[0.0, 0.0], [2.0, 20.0], [0.0, 0.0], [5.0, 50.0]]
    // end
}
