//! A polynomial of degree 12 runs close to the penguins it has seen, and past the others.
//! kind: figure

use part2_learning::overfitting::polynomial_figure;

pub fn main() -> numerics::Result<()> {
    // The degree, and the ridge penalty: the two dials of the moving figure.
    println!("{}", polynomial_figure(12, 0.0)?);
    Ok(())
}
