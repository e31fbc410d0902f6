//! Unbroadcast: a row that was added to every row gets the sum of the slopes of all its uses.

use learning::tensor_autograd::Tape;
use ndarray::{arr0, array};

pub fn main() -> numerics::Result<()> {
    let tape = Tape::new();
    let table = tape.leaf(array![[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]);
    let row = tape.leaf(array![10.0, 20.0]); // (2,), used 3 times
    let column = tape.leaf(array![[100.0], [200.0], [300.0]]); // (3, 1), used twice
    let number = tape.leaf(arr0(1000.0)); // (), used 6 times
    let sum = (((table + row)? + column)? + number)?;
    println!("sum     (3, 2)  {}", show::vector(sum.value().iter(), 1));

    // Slopes that arrive at the six sums, one for each.
    let arriving = array![[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]];
    let gradients = sum.backward_with(arriving.into_dyn())?;
    for (name, leaf) in [("table", table), ("row", row), ("column", column), ("number", number)] {
        let gradient = gradients.of(leaf)?;
        println!("{name:<7} {:<7} {}", show::shape(&gradient), show::vector(gradient.iter(), 1));
    }
    Ok(())
}
