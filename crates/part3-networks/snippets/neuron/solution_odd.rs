//! Is an odd number of three switches on? Three ReLU neurons, set by hand.

use ndarray::{Array1, Array2, array};

pub fn main() {
    let (b, v) = biases_and_output_weights();
    let w = Array2::<f64>::ones((3, 3)); // each neuron adds up the three switches
    for on in 0..8 {
        let x: Array1<f64> = [on / 4, on / 2 % 2, on % 2].iter().map(|s| f64::from(*s)).collect();
        let hidden = (x.dot(&w) + &b).mapv(|z| z.max(0.0));
        println!("{}  output {}", show::vector(&x, 0), show::fixed(hidden.dot(&v), 0));
    }
}

fn biases_and_output_weights() -> (Array1<f64>, Array1<f64>) {
    // yours: a bias for each neuron, and the weight of each neuron in the output
    (array![0.0, -1.0, -2.0], array![1.0, -2.0, 2.0])
    // end
}
