//! One switch on, but not both: a multilayer perceptron of two neurons, its weights set by hand.

use ndarray::array;

pub fn main() {
    let x = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let (w1, b1) = (array![[1.0, 1.0], [1.0, 1.0]], array![0.0, -1.0]); // the hidden layer
    let w2 = array![1.0, -2.0]; // the output layer

    let sums = x.dot(&w1) + &b1;
    let hidden = sums.mapv(|z: f64| z.max(0.0));
    let output = hidden.dot(&w2);
    let unbent = sums.dot(&w2);

    let rows: Vec<_> = (0..4)
        .map(|i| {
            let [switches, h] = [&x, &hidden].map(|values| show::vector(values.row(i), 0));
            show::row![switches, h, (output[i], 0), (unbent[i], 0)]
        })
        .collect();
    println!("{}", show::table(&["switches", "hidden", "output", "without ReLU"], &rows));
}
