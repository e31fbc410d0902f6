//! One LSTM unit by hand: it writes a number down, keeps it while others go by, and reads it out.

use libm::tanh;
use numerics::functions::sigmoid;

pub fn main() {
    // A number, whether it shall be written down, and whether the memory shall be read.
    let steps =
        [(0.7, 1.0, 0.0), (-0.4, 0.0, 0.0), (0.9, 0.0, 0.0), (-0.8, 0.0, 0.0), (0.1, 0.0, 1.0)];
    let (mut memory, mut rows) = (0.0, Vec::new());
    for (x, write, read) in steps {
        let input = sigmoid(10.0 * write - 5.0); // nearly 1 where the sum is 5, nearly 0 at −5
        let forget = sigmoid(5.0 - 10.0 * write);
        let output = sigmoid(10.0 * read - 5.0);
        memory = forget * memory + input * tanh(x);
        let hidden = output * tanh(memory);
        rows.push(show::row![(x, 1), ([input, forget, output], 3), (memory, 3), (hidden, 3)]);
    }
    let header = ["number", "input gate", "forget", "output", "memory", "hidden"];
    println!("{}", show::table(&header, &rows));
}
