//! Two senses of metric on the same two lists of labels: a distance, and a judge's number.

use learning::metrics::accuracy;
use numerics::Result;
use part1_vocabulary::sets_and_strings::hamming_distance;

pub fn main() -> Result<()> {
    // Ten penguins, Gentoo (1) or not (0): what they are, and what a model said.
    let truth = ndarray::array![0, 1, 1, 0, 0, 1, 0, 0, 1, 0];
    let said = ndarray::array![0, 1, 0, 0, 0, 1, 0, 1, 1, 0];
    for (name, a, b) in [("truth, said", &truth, &said), ("truth, truth", &truth, &truth)] {
        let distance = hamming_distance(a, b)?;
        let share_right = show::fixed(accuracy(a, b)?, 2);
        println!("{name:<12}  Hamming distance {distance}   accuracy {share_right}");
    }
    Ok(())
}
