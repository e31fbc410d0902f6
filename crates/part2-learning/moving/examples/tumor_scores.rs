//! Prints `src/tumor_scores.txt`: the class and the score of each held-out tumor, so that a page need not fit the model.

use part2_learning::thresholds::tumor_scores;

fn main() -> numerics::Result<()> {
    let (y_true, y_score) = tumor_scores()?;
    for (class, score) in y_true.iter().zip(&y_score) {
        // All digits: reading them gives the same number.
        println!("{class} {score}");
    }
    Ok(())
}
