//! Labels and scores in another loss's convention: refused, with the place.
//! twin: none (error-text)

use learning::losses::{binary_cross_entropy, categorical_cross_entropy_with_logits, hinge_loss};
use ndarray::array;

pub fn main() {
    let y = array![1.0, 0.0, 1.0];
    let logits = array![0.4, -0.3, 2.3];
    let three_classes = array![1, 2, 3]; // counted from 1
    let results = [
        ("logits as probabilities", binary_cross_entropy(&y, &logits)),
        ("0 and 1 for the hinge", hinge_loss(&y, &logits)),
        (
            "classes from 1",
            categorical_cross_entropy_with_logits(
                &three_classes,
                &array![[0.1, 0.2, 0.3], [0.1, 0.2, 0.3], [0.1, 0.2, 0.3]],
            ),
        ),
    ];
    for (name, result) in results {
        match result {
            Ok(loss) => println!("{name}: {}", show::fixed(loss, 4)),
            Err(error) => println!("{name}: {error}"),
        }
    }
}
