//! A paragraph, and the same one read twice: far apart by distance, identical by cosine.

use ndarray::{Array1, array};

pub fn main() {
    // How often I, you and the occur in three texts.
    let once = array![6.0, 0.0, 5.0];
    let texts = [("read twice", array![12.0, 0.0, 10.0]), ("another one", array![3.0, 0.0, 8.0])];
    for (name, text) in texts {
        let [distance, cosine] = compared(&once, &text).map(|x| show::fixed(x, 4));
        println!("{name:<11}  Euclidean {distance}, cosine {cosine}");
    }
}

fn compared(a: &Array1<f64>, b: &Array1<f64>) -> [f64; 2] {
    // yours: their Euclidean distance, then their cosine
    let difference = a - b;
    [difference.dot(&difference).sqrt(), a.dot(b) / (a.dot(a).sqrt() * b.dot(b).sqrt())]
    // end
}
