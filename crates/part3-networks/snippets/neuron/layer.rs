//! Three neurons on four penguins: one sum at a time, then the whole layer as one product.

use ndarray::{Array2, array};

pub fn main() {
    // A row for each penguin: the flipper in decimeters, the mass in kilograms.
    let x = array![[1.81, 3.75], [1.86, 3.80], [1.95, 3.25], [1.93, 3.45]];
    // A column for each neuron: its two weights. And a bias for each.
    let w = array![[1.0, -2.0, 0.5], [0.5, 1.0, -1.0]];
    let b = array![-3.0, 0.2, 2.6];

    let mut one_by_one = Array2::zeros((4, 3));
    for penguin in 0..4 {
        for neuron in 0..3 {
            let sum = x[[penguin, 0]] * w[[0, neuron]] + x[[penguin, 1]] * w[[1, neuron]];
            one_by_one[[penguin, neuron]] = f64::max(sum + b[neuron], 0.0);
        }
    }

    let products = x.dot(&w);
    let sums = &products + &b;
    let hidden = sums.mapv(|z| z.max(0.0));
    println!("x {} · W {} → {}", show::shape(&x), show::shape(&w), show::shape(&products));
    println!("+ b {} → {}\n{}", show::shape(&b), show::shape(&sums), show::matrix(&sums, 3));
    println!("ReLU → {}, the layer\n{}", show::shape(&hidden), show::matrix(&hidden, 3));
    let difference = (&hidden - &one_by_one).mapv(f64::abs).sum();
    println!("all differences from one by one  {}", show::fixed(difference, 12));
}
