//! The same three letters in three orders: a state that each letter changes tells them apart.

use ndarray::{Array1, array};

pub fn main() {
    let weight_ih = array![[1.0, -0.5, 0.5], [0.0, 1.0, -1.0]]; // from the letters a, m, y
    let weight_hh = array![[0.5, -1.0], [1.0, 0.5]]; // from the state before
    for name in ["amy", "may", "yam"] {
        let mut hidden = Array1::<f64>::zeros(2); // the hidden state
        for letter in name.chars() {
            let x = ['a', 'm', 'y'].map(|sign| if sign == letter { 1.0 } else { 0.0 });
            let sums = weight_ih.dot(&Array1::from_iter(x)) + weight_hh.dot(&hidden);
            hidden = sums.mapv(libm::tanh);
            println!("{name}, after {letter}  {}", show::vector(&hidden, 4));
        }
    }
}
