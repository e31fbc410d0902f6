//! One-hot times a matrix is a row of the matrix; an embedding layer goes straight to the row.

use candle_nn::{Embedding, Module};
use ndarray::{Array2, array};

pub fn main() -> tensors::Result<()> {
    // The embedding matrix, a row for each species: Adelie, Chinstrap, Gentoo.
    let table = array![[0.2, -1.0], [0.9, 0.4], [-0.7, 0.5]];
    let ids = [2, 0, 2, 1];

    let mut one_hot = Array2::zeros((4, 3));
    for (bird, id) in ids.iter().enumerate() {
        one_hot[[bird, *id]] = 1.0;
    }
    let product = one_hot.dot(&table);

    let layer = Embedding::new(tensors::tensor(&table)?, 2);
    let looked_up = layer.forward(&tensors::ids(&ids)?)?;
    let looked_up: Array2<f64> = tensors::array(&looked_up)?;
    for bird in 0..4 {
        let (one_hot, id) = (show::vector(one_hot.row(bird), 0), ids[bird]);
        let [a, b] = [&product, &looked_up].map(|rows| show::vector(rows.row(bird), 1));
        println!("one-hot {one_hot} times the matrix {a}   row {id} {b}");
    }
    println!("multiplications {} and 0", 4 * 3 * 2);
    Ok(())
}
