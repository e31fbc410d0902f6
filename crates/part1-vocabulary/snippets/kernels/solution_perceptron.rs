//! The kernel perceptron learns XOR by counting its own mistakes, one counter a point.

use learning::kernels::polynomial;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let x = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let y = [-1.0, 1.0, 1.0, -1.0];
    let mut mistakes = [0.0; 4];
    for epoch in 1..=20 {
        let mut wrong = 0;
        for i in 0..4 {
            let mut score = 0.0;
            for j in 0..4 {
                score += mistakes[j] * y[j] * polynomial(x.row(j), x.row(i), 2, 1.0)?;
            }
            if score * y[i] <= 0.0 {
                mistakes[i] += 1.0;
                wrong += 1;
            }
        }
        println!("pass {epoch:>2}   {wrong} wrong   mistakes so far {}", show::vector(mistakes, 0));
        if wrong == 0 {
            break;
        }
    }
    Ok(())
}
