//! Malignant or benign, from two figures of a tumor: the four ways an answer can turn out.

use part2_learning::thresholds::tumor_scores;

pub fn main() -> numerics::Result<()> {
    // A logistic regression, fitted to 379 tumors and asked about 190 others; 1 is malignant.
    let (truth, probability) = tumor_scores()?;
    let [mut tp, mut fp, mut fn_, mut tn] = [0; 4];
    for (class, p) in truth.iter().zip(&probability) {
        let (malignant, called_malignant) = (*class == 1, *p >= 0.5);
        match (malignant, called_malignant) {
            (true, true) => tp += 1,
            (false, true) => fp += 1,
            (true, false) => fn_ += 1,
            (false, false) => tn += 1,
        }
    }
    println!("true positives   malignant, called malignant  {tp:>3}");
    println!("false positives  benign, called malignant     {fp:>3}");
    println!("false negatives  malignant, called benign     {fn_:>3}");
    println!("true negatives   benign, called benign        {tn:>3}");
    Ok(())
}
