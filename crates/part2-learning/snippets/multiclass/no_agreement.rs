//! Two judges who always say the same single thing: kappa is 0 / 0, and the library says so.
//! twin: none (error-text)

use learning::metrics::{Disagreement, cohen_kappa};
use ndarray::array;

pub fn main() {
    let always = array![1, 1, 1, 1];
    let once_not = array![1, 1, 1, 0];
    for (name, other) in [("both always 1", &always), ("one differs once", &once_not)] {
        match cohen_kappa(&always, other, Disagreement::Equal) {
            Ok(kappa) => println!("{name}: kappa {}", show::fixed(kappa, 2)),
            Err(error) => println!("{name}: {error}"),
        }
    }
}
